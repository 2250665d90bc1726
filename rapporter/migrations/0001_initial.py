import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('finsam', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Rapport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('typ', models.CharField(choices=[('verksamhetsplan', 'Verksamhetsplan'), ('delarsrapport', 'Delårsrapport'), ('arsredovisning', 'Årsredovisning')], max_length=20)),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('per_datum', models.DateField(help_text='Sista dagen i rapportens tid.', verbose_name='per datum')),
                ('dnr', models.CharField(blank=True, max_length=40, verbose_name='diarienummer')),
                ('motto', models.CharField(blank=True, max_length=200, verbose_name='motto på omslaget')),
                ('beslutad_datum', models.DateField(blank=True, null=True, verbose_name='beslutad')),
                ('beslutad_paragraf', models.CharField(blank=True, max_length=20, verbose_name='paragraf')),
            ],
            options={
                'verbose_name': 'rapport',
                'verbose_name_plural': 'rapporter',
                'ordering': ('-per_datum', 'typ'),
                'constraints': [models.UniqueConstraint(fields=('typ', 'per_datum'), name='rapporter_en_rapport_per_typ_och_datum'), models.CheckConstraint(condition=models.Q(models.Q(('beslutad_datum__isnull', True), ('beslutad_paragraf', '')), models.Q(('beslutad_datum__isnull', False), models.Q(('beslutad_paragraf', ''), _negated=True)), _connector='OR'), name='rapporter_beslut_har_datum_och_paragraf', violation_error_message='Ange både datum och paragraf, eller ingetdera.')],
            },
        ),
        migrations.CreateModel(
            name='Rapportfil',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('avtryck', models.CharField(max_length=64)),
                ('skapad_at', models.DateTimeField(auto_now_add=True, verbose_name='skapad')),
                ('fil', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='finsam.fil')),
                ('rapport', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='filer', to='rapporter.rapport')),
                ('skapad_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rapportfiler', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'rapportfil',
                'verbose_name_plural': 'rapportfiler',
                'ordering': ('-skapad_at', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Avsnitt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ordning', models.PositiveSmallIntegerField()),
                ('nyckel', models.CharField(max_length=60, validators=[django.core.validators.RegexValidator('^[a-z0-9_]+$', 'Nyckeln har små bokstäver, siffror och _.')])),
                ('rubrik', models.CharField(max_length=120, verbose_name='rubrik')),
                ('numrerad', models.BooleanField(default=True, verbose_name='numrerad')),
                ('ny_sida', models.BooleanField(default=False, verbose_name='börjar på ny sida')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('version', models.PositiveIntegerField(default=1)),
                ('andrad_at', models.DateTimeField(auto_now=True, verbose_name='ändrad')),
                ('foralder', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='underavsnitt', to='rapporter.avsnitt')),
                ('rapport', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='avsnitt', to='rapporter.rapport')),
            ],
            options={
                'verbose_name': 'avsnitt',
                'verbose_name_plural': 'avsnitt',
                'ordering': ('rapport', 'ordning'),
                'constraints': [models.UniqueConstraint(fields=('rapport', 'nyckel'), name='rapporter_unik_nyckel_per_rapport'), models.UniqueConstraint(fields=('rapport', 'ordning'), name='rapporter_unik_ordning_per_rapport')],
            },
        ),
    ]
