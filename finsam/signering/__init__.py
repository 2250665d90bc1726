"""Electronic signatures on kept PDFs. Nothing here knows of rounds, people or pages."""
