import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('ekonomi', '0002_styrelsens_arbete'),
        ('finsam', '0001_initial'),
        ('insatser', '0002_styrelsens_arbete'),
        ('rapporter', '0001_initial'),
        ('styrelse', '0002_styrelsens_arbete'),
    ]

    operations = [
        migrations.CreateModel(
            name='Paketomgang',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(unique=True, verbose_name='år')),
                ('forslag', models.TextField(blank=True, verbose_name='förslag till beslut')),
                ('handlingar', models.ManyToManyField(blank=True, related_name='paketomgangar', to='styrelse.handling', verbose_name='handlingar till alla')),
            ],
            options={
                'verbose_name': 'paketomgång',
                'verbose_name_plural': 'paketomgångar',
                'ordering': ('-ar',),
            },
        ),
        migrations.CreateModel(
            name='Medlemspaket',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('omgang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='paket', to='rapporter.paketomgang')),
                ('medlem', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='paket', to='styrelse.medlem')),
                ('forslag', models.TextField(blank=True, verbose_name='eget förslag till beslut')),
                ('handlingar', models.ManyToManyField(blank=True, related_name='medlemspaket', to='styrelse.handling', verbose_name='egna handlingar')),
            ],
            options={
                'verbose_name': 'medlemspaket',
                'verbose_name_plural': 'medlemspaket',
                'ordering': ('omgang', 'medlem'),
                'constraints': [models.UniqueConstraint(fields=('omgang', 'medlem'), name='rapporter_ett_paket_per_medlem_och_ar')],
            },
        ),
        migrations.CreateModel(
            name='Paketfil',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('paket', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='filer', to='rapporter.medlemspaket')),
                ('fil', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='finsam.fil')),
                ('innehall', models.JSONField(verbose_name='innehåll')),
                ('skapad_at', models.DateTimeField(auto_now_add=True, verbose_name='skapad')),
                ('skapad_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='paketfiler', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'paketfil',
                'verbose_name_plural': 'paketfiler',
                'ordering': ('-skapad_at', '-pk'),
            },
        ),
    ]
