import django.db.models.deletion
import django.utils.timezone
import styrelse.models.diarium
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('finsam', '0001_initial'),
        ('styrelse', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Arende',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('nummer', models.PositiveIntegerField(verbose_name='löpnummer')),
                ('dnr', models.CharField(max_length=40, unique=True, verbose_name='diarienummer')),
                ('mening', models.CharField(max_length=200, verbose_name='ärendemening')),
                ('oppnat_datum', models.DateField(verbose_name='öppnat')),
                ('avslutat_datum', models.DateField(blank=True, null=True, verbose_name='avslutat')),
                ('gallringsstopp', models.CharField(blank=True, help_text='Varför inget i ärendet får gallras. Tomt när planen gäller.', max_length=200, verbose_name='gallringsstopp')),
            ],
            options={
                'verbose_name': 'ärende',
                'verbose_name_plural': 'ärenden',
                'ordering': ('-ar', '-nummer'),
            },
        ),
        migrations.CreateModel(
            name='Dagordningspunkt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ordning', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('rubrik', models.CharField(max_length=150, verbose_name='rubrik')),
                ('slag', models.CharField(choices=[('formalia', 'Formalia'), ('information', 'Information'), ('beslut', 'Beslut'), ('anmalan', 'Anmälan')], default='information', max_length=12, verbose_name='slag')),
                ('standard', models.CharField(blank=True, help_text='Nyckeln för en stående punkt.', max_length=30, verbose_name='stående punkt')),
                ('foredragande', models.CharField(blank=True, max_length=100, verbose_name='föredragande')),
                ('bakgrund', models.TextField(blank=True, verbose_name='bakgrund')),
                ('forslag', models.TextField(blank=True, verbose_name='förslag till beslut')),
                ('sekretess', models.BooleanField(default=False, verbose_name='sekretess')),
                ('lagrum', models.CharField(blank=True, max_length=60, verbose_name='lagrum för sekretessen')),
                ('skjuts_upp', models.BooleanField(default=False, verbose_name='tas upp på ett senare möte')),
            ],
            options={
                'verbose_name': 'dagordningspunkt',
                'verbose_name_plural': 'dagordningspunkter',
                'ordering': ('sammantrade', 'ordning', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Diarieinstallning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('monster', models.CharField(default='{ar}/{nummer}', help_text='{ar} är årtalet och {nummer} löpnumret, till exempel SF {ar}/{nummer}.', max_length=30, validators=[styrelse.models.diarium.krav_monster], verbose_name='diarienummer skrivs')),
            ],
            options={
                'verbose_name': 'diarieinställning',
                'verbose_name_plural': 'diarieinställningar',
            },
        ),
        migrations.CreateModel(
            name='Gallring',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('gallrad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='gallrad')),
                ('regel', models.CharField(max_length=250, verbose_name='regel')),
                ('filnamn', models.CharField(blank=True, max_length=200, verbose_name='fil')),
                ('sha256', models.CharField(blank=True, max_length=64, verbose_name='SHA-256')),
                ('forvarades', models.CharField(blank=True, max_length=120, verbose_name='papper som förvarades')),
            ],
            options={
                'verbose_name': 'gallring',
                'verbose_name_plural': 'gallringar',
                'ordering': ('-pk',),
            },
        ),
        migrations.CreateModel(
            name='Handling',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer i ärendet')),
                ('rubrik', models.CharField(max_length=200, verbose_name='rubrik')),
                ('riktning', models.CharField(choices=[('inkommen', 'Inkommen'), ('upprattad', 'Upprättad'), ('utgaende', 'Utgående')], max_length=10, verbose_name='riktning')),
                ('datum', models.DateField(verbose_name='datum')),
                ('motpart', models.CharField(blank=True, max_length=120, verbose_name='från eller till')),
                ('forvaras', models.CharField(blank=True, max_length=120, verbose_name='förvaras')),
                ('sekretess', models.BooleanField(default=False, verbose_name='sekretess')),
                ('lagrum', models.CharField(blank=True, max_length=60, verbose_name='lagrum för sekretessen')),
                ('meddelande_id', models.CharField(blank=True, db_index=True, editable=False, max_length=250, verbose_name='e-postens id')),
            ],
            options={
                'verbose_name': 'handling',
                'verbose_name_plural': 'handlingar',
                'ordering': ('arende', 'nummer'),
            },
        ),
        migrations.CreateModel(
            name='Handlingstext',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('lage', models.CharField(choices=[('last', 'Läst'), ('utan_text', 'Utan text'), ('olaslig', 'Gick inte att läsa')], max_length=10, verbose_name='läge')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('last_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='läst')),
            ],
            options={
                'verbose_name': 'handlings text',
                'verbose_name_plural': 'handlingars texter',
            },
        ),
        migrations.CreateModel(
            name='Handlingstyp',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('namn', models.CharField(max_length=100, unique=True, verbose_name='handlingstyp')),
                ('gallras_efter_ar', models.PositiveSmallIntegerField(blank=True, help_text='Hela år efter det år då handlingen kom till. Lämna tomt för det som bevaras.', null=True, verbose_name='gallras efter (år)')),
                ('anmarkning', models.CharField(blank=True, max_length=200, verbose_name='anmärkning')),
                ('beslut', models.CharField(blank=True, help_text='Det beslut som raden vilar på, till exempel Styrelsen § 12, 2026-02-09.', max_length=80, verbose_name='beslut')),
            ],
            options={
                'verbose_name': 'handlingstyp',
                'verbose_name_plural': 'handlingstyper',
                'ordering': ('namn',),
            },
        ),
        migrations.AddField(
            model_name='sammantrade',
            name='inbjudna_personer',
            field=models.ManyToManyField(blank=True, related_name='inbjudningar', to='styrelse.person', verbose_name='inbjudna personer'),
        ),
        migrations.AddField(
            model_name='sammantrade',
            name='offentligt',
            field=models.BooleanField(default=False, verbose_name='öppet för allmänheten'),
        ),
        migrations.AddField(
            model_name='sammantrade',
            name='sekvens',
            field=models.PositiveIntegerField(default=0, editable=False, verbose_name='ändringar'),
        ),
        migrations.AddField(
            model_name='sammantrade',
            name='sluttid',
            field=models.TimeField(blank=True, null=True, verbose_name='slutar'),
        ),
        migrations.AddField(
            model_name='sammantrade',
            name='upplysning',
            field=models.TextField(blank=True, verbose_name='upplysning i kallelsen'),
        ),
        migrations.AddField(
            model_name='sammantrade',
            name='videolank',
            field=models.URLField(blank=True, max_length=500, verbose_name='länk till videomötet'),
        ),
        migrations.AlterField(
            model_name='sammantrade',
            name='typ',
            field=models.CharField(choices=[('ordinarie', 'Ordinarie sammanträde'), ('extra', 'Extra sammanträde'), ('budget', 'Budgetsammanträde'), ('samrad', 'Medlemssamråd'), ('strategidag', 'Strategidag'), ('beredning', 'Beredning'), ('utveckling', 'Utvecklingsträff')], max_length=20, verbose_name='slag'),
        ),
        migrations.AddConstraint(
            model_name='sammantrade',
            constraint=models.CheckConstraint(condition=models.Q(('sluttid', None), ('sluttid__gt', models.F('starttid')), _connector='OR'), name='styrelse_sammantrade_slutar_efter_start', violation_error_message='Mötet måste sluta efter det att det börjar.'),
        ),
        migrations.AddConstraint(
            model_name='arende',
            constraint=models.UniqueConstraint(fields=('ar', 'nummer'), name='styrelse_arende_nummer'),
        ),
        migrations.AddConstraint(
            model_name='arende',
            constraint=models.CheckConstraint(condition=models.Q(('avslutat_datum', None), ('avslutat_datum__gte', models.F('oppnat_datum')), _connector='OR'), name='styrelse_arende_avslutat_efter_oppnat', violation_error_message='Ärendet kan inte avslutas före den dag då det öppnades.'),
        ),
        migrations.AddField(
            model_name='dagordningspunkt',
            name='arende',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='punkter', to='styrelse.arende', verbose_name='ärende'),
        ),
        migrations.AddField(
            model_name='dagordningspunkt',
            name='fran_punkt',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='fortsattningar', to='styrelse.dagordningspunkt', verbose_name='kommer från'),
        ),
        migrations.AddField(
            model_name='dagordningspunkt',
            name='sammantrade',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='punkter', to='styrelse.sammantrade', verbose_name='sammanträde'),
        ),
        migrations.AddConstraint(
            model_name='diarieinstallning',
            constraint=models.CheckConstraint(condition=models.Q(('pk', 1)), name='styrelse_en_diarieinstallning'),
        ),
        migrations.AddField(
            model_name='gallring',
            name='gallrad_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='gallringar', to=settings.AUTH_USER_MODEL, verbose_name='av'),
        ),
        migrations.AddField(
            model_name='handling',
            name='arende',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handlingar', to='styrelse.arende', verbose_name='ärende'),
        ),
        migrations.AddField(
            model_name='handling',
            name='bilaga_till',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bilagor', to='styrelse.handling', verbose_name='bilaga till'),
        ),
        migrations.AddField(
            model_name='handling',
            name='fil',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='handlingar', to='finsam.fil', verbose_name='fil'),
        ),
        migrations.AddField(
            model_name='handling',
            name='organisation',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='handlingar', to='styrelse.organisation', verbose_name='från eller till organisation'),
        ),
        migrations.AddField(
            model_name='gallring',
            name='handling',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='gallring', to='styrelse.handling'),
        ),
        migrations.AddField(
            model_name='dagordningspunkt',
            name='handlingar',
            field=models.ManyToManyField(blank=True, related_name='punkter', to='styrelse.handling', verbose_name='bilagor'),
        ),
        migrations.AddField(
            model_name='handlingstext',
            name='handling',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='text', to='styrelse.handling'),
        ),
        migrations.AddField(
            model_name='handling',
            name='typ',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handlingar', to='styrelse.handlingstyp', verbose_name='handlingstyp'),
        ),
        migrations.AddConstraint(
            model_name='dagordningspunkt',
            constraint=models.CheckConstraint(condition=models.Q(('sekretess', True), ('lagrum', ''), _connector='OR'), name='styrelse_punkt_lagrum_bara_vid_sekretess', violation_error_message='Lagrum anges bara för en punkt med sekretess.'),
        ),
        migrations.AddIndex(
            model_name='handling',
            index=models.Index(fields=['-datum', '-id'], name='styrelse_handling_datum'),
        ),
        migrations.AddConstraint(
            model_name='handling',
            constraint=models.UniqueConstraint(fields=('arende', 'nummer'), name='styrelse_handling_nummer'),
        ),
        migrations.AddConstraint(
            model_name='handling',
            constraint=models.CheckConstraint(condition=models.Q(('sekretess', True), ('lagrum', ''), _connector='OR'), name='styrelse_lagrum_bara_vid_sekretess', violation_error_message='Lagrum anges bara för en handling med sekretess.'),
        ),
    ]
