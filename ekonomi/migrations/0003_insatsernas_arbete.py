import django.db.models.deletion
from django.db import migrations, models


def flytta_arsuppgifter(apps, schema_editor):
    """Keep the typed figures of older years in the one table of historical key figures."""
    historik = apps.get_model("insatser", "Nyckeltalshistorik")
    for rad in apps.get_model("ekonomi", "Arsuppgift").objects.all():
        for namn in ("intakter", "kostnader", "resultat", "eget_kapital", "soliditet_procent"):
            varde = getattr(rad, namn)
            if varde is not None:
                historik.objects.create(
                    ar=rad.ar, nyckel=f"ekonomi.{namn}", varde=varde, kalla=rad.kalla
                )



class Migration(migrations.Migration):

    dependencies = [
        ('ekonomi', '0002_styrelsens_arbete'),
        ('finsam', '0001_initial'),
        ('insatser', '0003_insatsernas_arbete'),
        ('styrelse', '0003_insatsernas_arbete'),
    ]

    operations = [
        migrations.AddField(
            model_name='insatsbeslut',
            name='ansokan',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='insatsbeslut', to='insatser.ansokan', verbose_name='ansökan'),
        ),
        migrations.AddConstraint(
            model_name='insatsbeslut',
            constraint=models.UniqueConstraint(condition=models.Q(('aterkallat_datum', None)), fields=('ansokan',), name='ekonomi_insatsbeslut_ett_per_ansokan', violation_error_message='Beslutet om ansökan är redan infört.'),
        ),
        migrations.RunPython(flytta_arsuppgifter, migrations.RunPython.noop),
        migrations.DeleteModel(name="Arsuppgift"),
    ]
