from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('rapporter', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Medlemspaket',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('forslag', models.TextField(blank=True, verbose_name='eget förslag till beslut')),
            ],
            options={
                'verbose_name': 'medlemspaket',
                'verbose_name_plural': 'medlemspaket',
                'ordering': ('omgang', 'medlem'),
            },
        ),
        migrations.CreateModel(
            name='Paketfil',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('innehall', models.JSONField(verbose_name='innehåll')),
                ('skapad_at', models.DateTimeField(auto_now_add=True, verbose_name='skapad')),
            ],
            options={
                'verbose_name': 'paketfil',
                'verbose_name_plural': 'paketfiler',
                'ordering': ('-skapad_at', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Paketomgang',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(unique=True, verbose_name='år')),
                ('forslag', models.TextField(blank=True, verbose_name='förslag till beslut')),
            ],
            options={
                'verbose_name': 'paketomgång',
                'verbose_name_plural': 'paketomgångar',
                'ordering': ('-ar',),
            },
        ),
    ]
