"""What narrows ekonomi's lists."""
