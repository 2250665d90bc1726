from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('ekonomi', '0001_initial'),
        ('finsam', '0001_initial'),
        ('insatser', '0002_styrelsens_arbete'),
        ('styrelse', '0002_styrelsens_arbete'),
    ]

    operations = [
        migrations.AddField(
            model_name='periodisering',
            name='kalla',
            field=models.CharField(blank=True, choices=[('arvoden', 'Arvoden')], default='', editable=False, max_length=10, verbose_name='gjord av'),
        ),
        migrations.AddConstraint(
            model_name='periodisering',
            constraint=models.UniqueConstraint(condition=models.Q(models.Q(('kalla', ''), _negated=True), ('angrad_at', None)), fields=('bokslut', 'kalla', 'resultatkonto', 'motpart'), name='ekonomi_periodisering_en_av_varje_kalla'),
        ),
    ]
