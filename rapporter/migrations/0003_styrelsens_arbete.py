import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('finsam', '0001_initial'),
        ('rapporter', '0002_styrelsens_arbete'),
        ('styrelse', '0002_styrelsens_arbete'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='medlemspaket',
            name='handlingar',
            field=models.ManyToManyField(blank=True, related_name='medlemspaket', to='styrelse.handling', verbose_name='egna handlingar'),
        ),
        migrations.AddField(
            model_name='medlemspaket',
            name='medlem',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='paket', to='styrelse.medlem'),
        ),
        migrations.AddField(
            model_name='paketfil',
            name='fil',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='finsam.fil'),
        ),
        migrations.AddField(
            model_name='paketfil',
            name='paket',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='filer', to='rapporter.medlemspaket'),
        ),
        migrations.AddField(
            model_name='paketfil',
            name='skapad_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='paketfiler', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='paketomgang',
            name='handlingar',
            field=models.ManyToManyField(blank=True, related_name='paketomgangar', to='styrelse.handling', verbose_name='handlingar till alla'),
        ),
        migrations.AddField(
            model_name='medlemspaket',
            name='omgang',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='paket', to='rapporter.paketomgang'),
        ),
        migrations.AddConstraint(
            model_name='medlemspaket',
            constraint=models.UniqueConstraint(fields=('omgang', 'medlem'), name='rapporter_ett_paket_per_medlem_och_ar'),
        ),
    ]
