import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import finsam.falt
import styrelse.models.diarium
from decimal import Decimal
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
            name='Aktivitet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ordning', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('namn', models.CharField(max_length=150, verbose_name='aktivitet')),
                ('beskrivning', models.TextField(blank=True, verbose_name='beskrivning')),
                ('ansvarig', models.CharField(blank=True, max_length=100, verbose_name='annan ansvarig')),
                ('from_datum', models.DateField(blank=True, null=True, verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
            ],
            options={
                'verbose_name': 'aktivitet',
                'verbose_name_plural': 'aktiviteter',
                'ordering': ('mal', 'ordning'),
            },
        ),
        migrations.CreateModel(
            name='Aktivitetsuppfoljning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('datum', models.DateField(verbose_name='datum')),
                ('status', models.CharField(choices=[('planerad', 'Planerad'), ('pagar', 'Pågår'), ('klar', 'Klar'), ('struken', 'Struken')], max_length=10, verbose_name='läge')),
                ('utfall', models.TextField(blank=True, verbose_name='utfall')),
            ],
            options={
                'verbose_name': 'aktivitetsuppföljning',
                'verbose_name_plural': 'aktivitetsuppföljningar',
                'ordering': ('-datum', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Ansvarsfrihet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='verksamhetsår')),
                ('skickat_datum', models.DateField(blank=True, null=True, verbose_name='underlag skickat')),
                ('beslut', models.CharField(blank=True, choices=[('beviljad', 'Beviljad'), ('anmarkning', 'Beviljad med anmärkning'), ('ej_beviljad', 'Inte beviljad')], max_length=12, verbose_name='beslut')),
                ('datum', models.DateField(blank=True, null=True, verbose_name='beslutsdatum')),
                ('dnr', models.CharField(blank=True, max_length=40, verbose_name='medlemmens diarienummer')),
                ('anteckning', models.TextField(blank=True, verbose_name='anteckning')),
            ],
            options={
                'verbose_name': 'ansvarsfrihet',
                'verbose_name_plural': 'ansvarsfriheter',
                'ordering': ('-ar', 'medlem'),
            },
        ),
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
            name='Arkivkontroll',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('gjord_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='gjord')),
                ('antal', models.PositiveIntegerField(verbose_name='filer')),
                ('skadade', models.JSONField(default=list, verbose_name='skadade')),
            ],
            options={
                'verbose_name': 'arkivkontroll',
                'verbose_name_plural': 'arkivkontroller',
                'ordering': ('-pk',),
            },
        ),
        migrations.CreateModel(
            name='Arkivuttag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('antal_arenden', models.PositiveIntegerField(verbose_name='ärenden')),
                ('antal_handlingar', models.PositiveIntegerField(verbose_name='handlingar')),
                ('skapad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='skapad')),
            ],
            options={
                'verbose_name': 'arkivuttag',
                'verbose_name_plural': 'arkivuttag',
                'ordering': ('-pk',),
            },
        ),
        migrations.CreateModel(
            name='Arvode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slag', models.CharField(choices=[('manad', 'Månadsarvode'), ('sammantrade', 'Sammanträdesarvode'), ('forrattning', 'Förrättningsarvode'), ('timme', 'Timarvode'), ('dagtak', 'Högsta arvode per dag'), ('forlorad', 'Förlorad arbetsförtjänst'), ('restid', 'Restidsersättning'), ('km', 'Bilersättning'), ('traktamente', 'Traktamente'), ('utlagg', 'Utlägg')], max_length=20, verbose_name='slag')),
                ('dag', models.DateField(verbose_name='dag')),
                ('belopp', finsam.falt.BeloppField(verbose_name='belopp')),
                ('forklaring', models.CharField(max_length=300, verbose_name='så är det räknat')),
                ('konto', models.CharField(max_length=10, verbose_name='konto')),
                ('manad', models.DateField(blank=True, null=True, verbose_name='månad')),
                ('godkant_at', models.DateTimeField(verbose_name='godkänt')),
            ],
            options={
                'verbose_name': 'arvode',
                'verbose_name_plural': 'arvoden',
                'ordering': ('person__namn', 'dag', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Arvodesansprak',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slag', models.CharField(choices=[('forlorad', 'Förlorad arbetsförtjänst'), ('km', 'Bilersättning'), ('restid', 'Restidsersättning'), ('utlagg', 'Utlägg'), ('traktamente', 'Traktamente'), ('forrattning', 'Förrättningsarvode'), ('timme', 'Timarvode')], max_length=20, verbose_name='vad')),
                ('dag', models.DateField(verbose_name='dag')),
                ('antal', models.DecimalField(blank=True, decimal_places=2, max_digits=7, null=True, verbose_name='antal')),
                ('belopp', finsam.falt.BeloppField(blank=True, null=True, verbose_name='belopp')),
                ('fran', models.CharField(blank=True, max_length=80, verbose_name='från')),
                ('till', models.CharField(blank=True, max_length=80, verbose_name='till')),
                ('andamal', models.CharField(blank=True, max_length=200, verbose_name='vad det gäller')),
                ('inlamnat_at', models.DateTimeField(auto_now_add=True, verbose_name='inlämnat')),
                ('avslaget_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='avslaget')),
                ('avslag_skal', models.CharField(blank=True, max_length=200, verbose_name='skäl till avslaget')),
            ],
            options={
                'verbose_name': 'ersättningsanspråk',
                'verbose_name_plural': 'ersättningsanspråk',
                'ordering': ('-dag', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Arvodeslista',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('skapad_at', models.DateTimeField(auto_now_add=True, verbose_name='gjord')),
                ('skickad_datum', models.DateField(blank=True, editable=False, null=True, verbose_name='skickad')),
                ('betald_datum', models.DateField(blank=True, editable=False, null=True, verbose_name='betald eller fakturerad')),
            ],
            options={
                'verbose_name': 'arvodeslista',
                'verbose_name_plural': 'arvodeslistor',
                'ordering': ('-underlag__from_datum', 'utbetalare__namn', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Arvodesrattelse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ratt_belopp', finsam.falt.BeloppField(verbose_name='rätt belopp')),
                ('skal', models.CharField(max_length=200, verbose_name='skäl')),
                ('gjord_at', models.DateTimeField(auto_now_add=True, verbose_name='gjord')),
            ],
            options={
                'verbose_name': 'arvodesrättelse',
                'verbose_name_plural': 'arvodesrättelser',
                'ordering': ('pk',),
            },
        ),
        migrations.CreateModel(
            name='Arvodesregel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slag', models.CharField(choices=[('manad', 'Månadsarvode'), ('sammantrade', 'Sammanträdesarvode'), ('forrattning', 'Förrättningsarvode'), ('timme', 'Timarvode'), ('dagtak', 'Högsta arvode per dag'), ('forlorad', 'Förlorad arbetsförtjänst'), ('restid', 'Restidsersättning'), ('km', 'Bilersättning'), ('traktamente', 'Traktamente'), ('utlagg', 'Utlägg')], max_length=20, verbose_name='slag')),
                ('roll', models.CharField(blank=True, choices=[('ordforande', 'Ordförande'), ('vice', 'Vice ordförande'), ('andre_vice', 'Andre vice ordförande'), ('ledamot', 'Ledamot'), ('ersattare', 'Ersättare'), ('revisor', 'Revisor')], max_length=20, verbose_name='gäller')),
                ('procent', models.DecimalField(blank=True, decimal_places=4, max_digits=7, null=True, validators=[django.core.validators.MinValueValidator(Decimal('0.0001'))], verbose_name='procent av grundbeloppet')),
                ('belopp', finsam.falt.BeloppField(blank=True, null=True, verbose_name='kronor')),
                ('konto', models.CharField(blank=True, max_length=10, verbose_name='konto')),
            ],
            options={
                'verbose_name': 'arvodesregel',
                'verbose_name_plural': 'arvodesregler',
                'ordering': ('reglemente', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Arvodesreglemente',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('namn', models.CharField(max_length=100, verbose_name='namn')),
                ('bas', finsam.falt.BeloppField(default=Decimal('0'), help_text='Till exempel ett jämförelsetal: 73 000. Lämna 0 om allt anges i kronor.', verbose_name='belopp som procenten räknas på')),
                ('avrundning', models.CharField(choices=[('krona', 'Till närmaste krona'), ('krona_upp', 'Uppåt till hel krona'), ('ore', 'Till närmaste öre')], default='krona', max_length=10, verbose_name='avrundning')),
                ('delmanad', models.CharField(choices=[('dagar', 'Per dag, efter månadens dagar'), ('hel', 'Hel månad för påbörjad månad')], default='dagar', max_length=10, verbose_name='del av månad')),
                ('ersattare_utan_tjanst', models.BooleanField(default=False, help_text='Ska i så fall stå i förbundsordningen.', verbose_name='ersättare som närvarar utan att tjänstgöra får sammanträdesarvode')),
                ('per_medlem', models.BooleanField(default=False, verbose_name='betalas ut av den medlem som har utsett ledamoten')),
                ('beslutat_av', models.CharField(help_text='Medlemmarna beslutar, aldrig styrelsen: det är dess egna arvoden.', max_length=120, verbose_name='beslutat av')),
                ('beslutat_datum', models.DateField(verbose_name='beslutsdatum')),
                ('paragraf', models.CharField(max_length=20, verbose_name='paragraf')),
            ],
            options={
                'verbose_name': 'arvodesreglemente',
                'verbose_name_plural': 'arvodesreglementen',
                'ordering': ('-from_datum', '-pk'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Arvodesunderlag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(verbose_name='till och med')),
                ('skapat_at', models.DateTimeField(auto_now_add=True, verbose_name='skapat')),
                ('godkant_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='godkänt')),
            ],
            options={
                'verbose_name': 'arvodesunderlag',
                'verbose_name_plural': 'arvodesunderlag',
                'ordering': ('-from_datum',),
            },
        ),
        migrations.CreateModel(
            name='Avtal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('namn', models.CharField(max_length=150, verbose_name='avtal')),
                ('slag', models.CharField(choices=[('lokal', 'Lokalavtal'), ('tjanst', 'Köp av tjänst'), ('insats', 'Insatsavtal eller överenskommelse'), ('pub', 'Personuppgiftsbiträdesavtal'), ('forsakring', 'Försäkring'), ('system', 'System och licenser'), ('ovrigt', 'Annat avtal')], max_length=12, verbose_name='slag')),
                ('annan_part', models.CharField(blank=True, max_length=150, verbose_name='annan part')),
                ('uppsagningstid', models.PositiveSmallIntegerField(default=0, verbose_name='uppsägningstid i månader')),
                ('fornyelse', models.CharField(choices=[('ingen', 'Upphör av sig självt'), ('forlangs', 'Förlängs av sig självt'), ('nytt', 'Nytt avtal tecknas')], default='ingen', max_length=10, verbose_name='när tiden är slut')),
                ('forlangs_manader', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='förlängs med (månader)')),
                ('kostnad', finsam.falt.BeloppField(blank=True, null=True, verbose_name='kostnad per år')),
                ('kostnad_text', models.CharField(blank=True, max_length=150, verbose_name='om kostnaden')),
                ('paminn_dagar', models.PositiveSmallIntegerField(default=60, verbose_name='påminn så många dagar före')),
                ('anteckning', models.TextField(blank=True, verbose_name='anteckning')),
                ('uppsagt_datum', models.DateField(blank=True, null=True, verbose_name='uppsagt')),
                ('uppsagt_av', models.CharField(blank=True, choices=[('vi', 'Förbundet'), ('motparten', 'Motparten')], max_length=10, verbose_name='uppsagt av')),
                ('upphor_datum', models.DateField(blank=True, null=True, verbose_name='upphör')),
            ],
            options={
                'verbose_name': 'avtal',
                'verbose_name_plural': 'avtal',
                'ordering': ('namn', 'pk'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Beslut',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ordning', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('text', models.TextField(verbose_name='beslut')),
            ],
            options={
                'verbose_name': 'beslut',
                'verbose_name_plural': 'beslut',
                'ordering': ('punkt', 'ordning'),
            },
        ),
        migrations.CreateModel(
            name='Bristgodtagande',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.CharField(max_length=40, verbose_name='kontroll')),
                ('lage', models.CharField(max_length=200, verbose_name='läge')),
                ('rubrik', models.CharField(max_length=300, verbose_name='varning')),
                ('lag', models.CharField(max_length=40, verbose_name='lagrum')),
                ('skal', models.TextField(verbose_name='skäl')),
                ('godtagen_at', models.DateTimeField(auto_now_add=True, verbose_name='godtagen')),
                ('aterkallad_at', models.DateTimeField(blank=True, null=True, verbose_name='återkallad')),
            ],
            options={
                'verbose_name': 'godtagen brist',
                'verbose_name_plural': 'godtagna brister',
                'ordering': ('-godtagen_at', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Dagordningspunkt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ordning', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('rubrik', models.CharField(max_length=150, verbose_name='rubrik')),
                ('slag', models.CharField(choices=[('formalia', 'Formalia'), ('information', 'Information'), ('beslut', 'Beslut'), ('anmalan', 'Anmälan')], default='information', max_length=12, verbose_name='slag')),
                ('standard', models.CharField(blank=True, choices=[('upprop', 'Upprop och närvaro'), ('justerare', 'Val av justerare'), ('dagordning', 'Fastställande av dagordningen'), ('foregaende', 'Föregående protokoll'), ('prognos', 'Utfall och prognos'), ('insatser', 'Rapport från insatserna'), ('beredning', 'Rapport från beredningsgruppen'), ('ansokningar', 'Ansökningar om medel'), ('delegation', 'Delegationsbeslut'), ('meddelanden', 'Meddelanden'), ('ovrigt', 'Övrigt'), ('nasta', 'Nästa möte'), ('samrad', 'Samråd med medlemmarna'), ('budget', 'Budget och verksamhetsplan'), ('arsredovisning', 'Årsredovisning'), ('delarsrapport', 'Delårsrapport')], max_length=30, verbose_name='gäller')),
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
            name='Delegationsbeslut',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('datum', models.DateField(verbose_name='datum')),
                ('stod', models.CharField(max_length=120, verbose_name='stöd i delegationsordningen')),
                ('beslut', models.TextField(verbose_name='beslut')),
            ],
            options={
                'verbose_name': 'delegationsbeslut',
                'verbose_name_plural': 'delegationsbeslut',
                'ordering': ('-datum', '-pk'),
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
                ('gallras_efter_ar', models.PositiveSmallIntegerField(blank=True, help_text='Hela år efter det år då handlingen kom till. Lämna tomt för det som bevaras.', null=True, validators=[django.core.validators.MaxValueValidator(100)], verbose_name='gallras efter (år)')),
                ('anmarkning', models.CharField(blank=True, max_length=200, verbose_name='anmärkning')),
                ('beslut', models.CharField(blank=True, help_text='Det beslut som raden vilar på, till exempel Styrelsen § 12, 2026-02-09.', max_length=80, verbose_name='beslut')),
            ],
            options={
                'verbose_name': 'handlingstyp',
                'verbose_name_plural': 'handlingstyper',
                'ordering': ('namn',),
            },
        ),
        migrations.CreateModel(
            name='Inkallelse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('inkallad_at', models.DateTimeField(verbose_name='inkallad')),
            ],
            options={
                'verbose_name': 'inkallelse',
                'verbose_name_plural': 'inkallelser',
                'ordering': ('sammantrade', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Internkontrollplan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(error_messages={'unique': 'Det finns redan en internkontrollplan för det året.'}, unique=True, verbose_name='år')),
                ('beslutad_datum', models.DateField(blank=True, null=True, verbose_name='beslutad')),
                ('paragraf', models.CharField(blank=True, max_length=20, verbose_name='paragraf')),
            ],
            options={
                'verbose_name': 'internkontrollplan',
                'verbose_name_plural': 'internkontrollplaner',
                'ordering': ('-ar',),
            },
        ),
        migrations.CreateModel(
            name='Jav',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('grund', models.CharField(choices=[('1', '1. Saken angår ledamoten själv eller någon närstående'), ('2', '2. Ledamoten eller en närstående företräder den som saken angår'), ('3', '3. Ärendet är tillsyn över en verksamhet som ledamoten hör till'), ('4', '4. Ledamoten har varit ombud eller biträtt någon mot betalning i saken'), ('5', '5. Något annat rubbar förtroendet för ledamotens opartiskhet')], max_length=1, verbose_name='grund enligt 6 kap. 28 §')),
                ('forklaring', models.CharField(blank=True, max_length=200, verbose_name='förklaring')),
            ],
            options={
                'verbose_name': 'jäv',
                'verbose_name_plural': 'jäv',
                'ordering': ('punkt', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Justering',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='version')),
                ('sha256', models.CharField(max_length=64, verbose_name='filens kontrollsumma')),
                ('status', models.CharField(choices=[('pagar', 'Väntar på underskrifter'), ('atersand', 'Återsänd'), ('justerad', 'Justerad')], default='pagar', max_length=10, verbose_name='läge')),
                ('framlagd_at', models.DateTimeField(auto_now_add=True, verbose_name='framlagd')),
                ('paminnelse_at', models.DateTimeField(blank=True, null=True, verbose_name='senaste påminnelse')),
                ('justerad_datum', models.DateField(blank=True, null=True, verbose_name='justerad')),
                ('atersand_at', models.DateTimeField(blank=True, null=True, verbose_name='återsänd')),
                ('skal', models.CharField(blank=True, max_length=500, verbose_name='skäl')),
            ],
            options={
                'verbose_name': 'justering',
                'verbose_name_plural': 'justeringar',
                'ordering': ('protokoll', 'nummer'),
            },
        ),
        migrations.CreateModel(
            name='Kalenderlank',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('avtryck', models.CharField(max_length=64, unique=True, verbose_name='avtryck')),
                ('skapad_at', models.DateTimeField(auto_now_add=True, verbose_name='skapad')),
                ('aterkallad_at', models.DateTimeField(blank=True, null=True, verbose_name='återkallad')),
            ],
            options={
                'verbose_name': 'kalenderlänk',
                'verbose_name_plural': 'kalenderlänkar',
                'ordering': ('-skapad_at',),
            },
        ),
        migrations.CreateModel(
            name='Kallelse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveSmallIntegerField(verbose_name='version')),
                ('innehall', models.JSONField(verbose_name='innehåll')),
                ('skickad_at', models.DateTimeField(verbose_name='skickad')),
            ],
            options={
                'verbose_name': 'kallelse',
                'verbose_name_plural': 'kallelser',
                'ordering': ('sammantrade', '-version'),
            },
        ),
        migrations.CreateModel(
            name='Kallelsemottagare',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('som', models.CharField(max_length=120, verbose_name='som')),
                ('epost', models.EmailField(blank=True, max_length=254, verbose_name='e-post')),
                ('skickad_at', models.DateTimeField(blank=True, null=True, verbose_name='skickad')),
                ('fel', models.CharField(blank=True, max_length=200, verbose_name='varför den inte gick fram')),
            ],
            options={
                'verbose_name': 'mottagare av kallelse',
                'verbose_name_plural': 'mottagare av kallelse',
                'ordering': ('kallelse', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Kandidat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('namn', models.CharField(max_length=100, verbose_name='namn')),
                ('antal', models.PositiveSmallIntegerField(default=0, verbose_name='röster')),
                ('vann_lottning', models.BooleanField(default=False, verbose_name='vann lottningen')),
            ],
            options={
                'verbose_name': 'kandidat',
                'verbose_name_plural': 'kandidater',
                'ordering': ('votering', '-antal', 'namn'),
            },
        ),
        migrations.CreateModel(
            name='Kontakt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('namn', models.CharField(max_length=100, verbose_name='funktion eller namn')),
                ('epost', models.EmailField(max_length=254, verbose_name='e-postadress')),
                ('funktion', models.BooleanField(default=False, verbose_name='funktionsbrevlåda')),
            ],
            options={
                'verbose_name': 'kontakt',
                'verbose_name_plural': 'kontakter',
                'ordering': ('organisation', '-funktion', 'namn'),
            },
        ),
        migrations.CreateModel(
            name='Kontrollmoment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('takt', models.CharField(choices=[('arligen', 'Varje år'), ('halvar', 'Varje halvår'), ('kvartal', 'Varje kvartal'), ('manad', 'Varje månad')], default='arligen', max_length=10, verbose_name='återkommer')),
                ('manad', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(12)], verbose_name='månad')),
                ('dag', models.PositiveSmallIntegerField(default=31, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(31)], verbose_name='dag i månaden')),
                ('ordning', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('risk', models.CharField(max_length=200, verbose_name='risk')),
                ('sannolikhet', models.PositiveSmallIntegerField(choices=[(1, '1 Osannolik'), (2, '2 Mindre sannolik'), (3, '3 Möjlig'), (4, '4 Sannolik')], validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(4)], verbose_name='sannolikhet')),
                ('konsekvens', models.PositiveSmallIntegerField(choices=[(1, '1 Försumbar'), (2, '2 Lindrig'), (3, '3 Kännbar'), (4, '4 Allvarlig')], validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(4)], verbose_name='konsekvens')),
                ('moment', models.CharField(max_length=200, verbose_name='kontrollmoment')),
                ('metod', models.CharField(blank=True, max_length=300, verbose_name='metod')),
            ],
            options={
                'verbose_name': 'kontrollmoment',
                'verbose_name_plural': 'kontrollmoment',
                'ordering': ('plan', 'ordning', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Kontrollresultat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='gång i året')),
                ('datum', models.DateField(verbose_name='kontrollerat')),
                ('iakttagelse', models.TextField(verbose_name='vad som iakttogs')),
                ('avvikelse', models.BooleanField(default=False, verbose_name='avvikelse')),
                ('atgard', models.TextField(blank=True, verbose_name='åtgärd')),
                ('noterat_at', models.DateTimeField(auto_now_add=True, verbose_name='noterat')),
            ],
            options={
                'verbose_name': 'kontrollresultat',
                'verbose_name_plural': 'kontrollresultat',
                'ordering': ('moment', 'nummer'),
            },
        ),
        migrations.CreateModel(
            name='Malbedomning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=20, unique=True, verbose_name='nyckel')),
                ('namn', models.CharField(max_length=60, unique=True, verbose_name='benämning')),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning')),
                ('i_bruk', models.BooleanField(default=True, verbose_name='kan väljas')),
                ('grad', models.CharField(choices=[('nadd', 'Målet är nått'), ('hittills', 'Målet är nått så här långt'), ('nastan', 'Målet är nästan nått'), ('delvis', 'En del av målet är nått'), ('ej', 'Målet är inte nått'), ('oklar', 'Det går inte att säga')], max_length=10, verbose_name='innebörd')),
            ],
            options={
                'verbose_name': 'bedömning',
                'verbose_name_plural': 'bedömningar',
                'ordering': ('ordning', 'pk'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Mallpunkt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organtyp', models.CharField(choices=[('styrelse', 'Styrelse'), ('presidium', 'Presidium'), ('au', 'Arbetsutskott'), ('beredningsgrupp', 'Beredningsgrupp'), ('styrgrupp', 'Styrgrupp'), ('lokal_grupp', 'Lokal samverkansgrupp'), ('revisorer', 'Revisorer'), ('kansli', 'Kansli'), ('natverk', 'Nätverk')], max_length=20, verbose_name='slag av organ')),
                ('ordning', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('rubrik', models.CharField(max_length=150, verbose_name='rubrik')),
                ('slag', models.CharField(choices=[('formalia', 'Formalia'), ('information', 'Information'), ('beslut', 'Beslut'), ('anmalan', 'Anmälan')], default='information', max_length=12, verbose_name='slag')),
                ('standard', models.CharField(blank=True, choices=[('upprop', 'Upprop och närvaro'), ('justerare', 'Val av justerare'), ('dagordning', 'Fastställande av dagordningen'), ('foregaende', 'Föregående protokoll'), ('prognos', 'Utfall och prognos'), ('insatser', 'Rapport från insatserna'), ('beredning', 'Rapport från beredningsgruppen'), ('ansokningar', 'Ansökningar om medel'), ('delegation', 'Delegationsbeslut'), ('meddelanden', 'Meddelanden'), ('ovrigt', 'Övrigt'), ('nasta', 'Nästa möte'), ('samrad', 'Samråd med medlemmarna'), ('budget', 'Budget och verksamhetsplan'), ('arsredovisning', 'Årsredovisning'), ('delarsrapport', 'Delårsrapport')], max_length=30, verbose_name='gäller')),
                ('forslag', models.TextField(blank=True, verbose_name='förslag till beslut')),
            ],
            options={
                'verbose_name': 'mallpunkt',
                'verbose_name_plural': 'mallpunkter',
                'ordering': ('organtyp', 'ordning', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Malniva',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=20, unique=True, verbose_name='nyckel')),
                ('namn', models.CharField(max_length=60, unique=True, verbose_name='benämning')),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning')),
                ('i_bruk', models.BooleanField(default=True, verbose_name='kan väljas')),
                ('for_insats', models.BooleanField(default=False, verbose_name='mål för en insats')),
            ],
            options={
                'verbose_name': 'målnivå',
                'verbose_name_plural': 'målnivåer',
                'ordering': ('ordning', 'pk'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Meddelande',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('amne', models.CharField(max_length=150, verbose_name='ämne')),
                ('text', models.TextField(verbose_name='text')),
                ('till', models.CharField(max_length=300, verbose_name='till')),
                ('skapat_at', models.DateTimeField(auto_now_add=True, verbose_name='skrivet')),
            ],
            options={
                'verbose_name': 'meddelande',
                'verbose_name_plural': 'meddelanden',
                'ordering': ('-skapat_at', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Meddelandemottagare',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('namn', models.CharField(max_length=160, verbose_name='namn')),
                ('epost', models.EmailField(blank=True, max_length=254, verbose_name='e-postadress')),
                ('skickat_at', models.DateTimeField(blank=True, null=True, verbose_name='skickat')),
                ('fel', models.CharField(blank=True, max_length=200, verbose_name='varför det inte kom fram')),
            ],
            options={
                'verbose_name': 'mottagare',
                'verbose_name_plural': 'mottagare',
                'ordering': ('meddelande', 'namn', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Motessvar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kommer', models.BooleanField(verbose_name='kommer')),
                ('meddelande', models.CharField(blank=True, max_length=200, verbose_name='meddelande till kansliet')),
                ('svarat_at', models.DateTimeField(verbose_name='svarade')),
            ],
            options={
                'verbose_name': 'svar på kallelse',
                'verbose_name_plural': 'svar på kallelser',
                'ordering': ('sammantrade', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Narvaro',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('roll', models.CharField(choices=[('ledamot', 'Ledamot'), ('ersattare', 'Ersättare'), ('ovrig', 'Övrig')], max_length=10, verbose_name='roll')),
                ('funktion', models.CharField(blank=True, max_length=80, verbose_name='funktion')),
                ('narvarande', models.BooleanField(default=False, verbose_name='närvarande')),
                ('form', models.CharField(choices=[('plats', 'På plats'), ('distans', 'På distans')], default='plats', max_length=10, verbose_name='form')),
                ('for_vakans', models.BooleanField(default=False, verbose_name='tjänstgör på en obesatt plats')),
                ('ordforande', models.BooleanField(default=False, verbose_name='leder mötet')),
                ('justerare', models.BooleanField(default=False, verbose_name='justerar')),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning')),
            ],
            options={
                'verbose_name': 'närvaro',
                'verbose_name_plural': 'närvaro',
                'ordering': ('sammantrade', 'ordning', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Organisationsroll',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('roll', models.CharField(choices=[('projektagare', 'Projektägare'), ('samverkanspart', 'Samverkanspart'), ('fakturamottagare', 'Fakturamottagare'), ('arbetsgivare', 'Arbetsgivare'), ('leverantor', 'Leverantör'), ('annat_forbund', 'Annat samordningsförbund')], max_length=20, verbose_name='roll')),
            ],
            options={
                'verbose_name': 'organisationsroll',
                'verbose_name_plural': 'organisationsroller',
                'ordering': ('organisation', 'roll'),
            },
        ),
        migrations.CreateModel(
            name='Paragraf',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('nummer', models.PositiveIntegerField(verbose_name='paragraf')),
            ],
            options={
                'verbose_name': 'paragraf',
                'verbose_name_plural': 'paragrafer',
                'ordering': ('organ', 'ar', 'nummer'),
            },
        ),
        migrations.CreateModel(
            name='Paragrafserie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('fortsatter_efter', models.PositiveIntegerField(default=0, verbose_name='fortsätter efter §')),
            ],
            options={
                'verbose_name': 'paragrafserie',
                'verbose_name_plural': 'paragrafserier',
                'ordering': ('organ', '-ar'),
            },
        ),
        migrations.CreateModel(
            name='Platsinnehav',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
            ],
            options={
                'verbose_name': 'platsinnehav',
                'verbose_name_plural': 'platsinnehav',
                'ordering': ('plats', 'from_datum'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Protokoll',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('status', models.CharField(choices=[('utkast', 'Skrivs'), ('klart', 'Klart för justering'), ('justerat', 'Justerat')], default='utkast', max_length=10, verbose_name='läge')),
                ('oppnat_kl', models.TimeField(blank=True, null=True, verbose_name='mötet öppnades')),
                ('avslutat_kl', models.TimeField(blank=True, null=True, verbose_name='mötet avslutades')),
                ('klart_at', models.DateTimeField(blank=True, null=True, verbose_name='klart för justering')),
                ('justerat_datum', models.DateField(blank=True, null=True, verbose_name='justerat')),
                ('sha256', models.CharField(blank=True, max_length=64, verbose_name='filens kontrollsumma')),
            ],
            options={
                'verbose_name': 'protokoll',
                'verbose_name_plural': 'protokoll',
                'ordering': ('-sammantrade__datum', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Protokollspunkt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('text_nummer', models.PositiveIntegerField(default=0, verbose_name='textens version')),
                ('beslut', models.TextField(blank=True, verbose_name='beslut')),
                ('beslut_nummer', models.PositiveIntegerField(default=0, verbose_name='beslutets version')),
                ('propositionsordning', models.TextField(blank=True, verbose_name='propositionsordning')),
                ('klar', models.BooleanField(default=False, verbose_name='klar')),
                ('utan_paragraf', models.BooleanField(default=False, verbose_name='ingen egen paragraf')),
            ],
            options={
                'verbose_name': 'protokollspunkt',
                'verbose_name_plural': 'protokollspunkter',
                'ordering': ('punkt',),
            },
        ),
        migrations.CreateModel(
            name='Rekommendation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('utlatande', models.CharField(choices=[('tillstyrk', 'Tillstyrker'), ('avstyrk', 'Avstyrker'), ('aterremiss', 'Återremitterar')], max_length=12, verbose_name='utlåtande')),
                ('motivering', models.TextField(blank=True, verbose_name='motivering')),
            ],
            options={
                'verbose_name': 'rekommendation',
                'verbose_name_plural': 'rekommendationer',
                'ordering': ('-sammantrade__datum', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Reservation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slag', models.CharField(choices=[('reservation', 'Reservation'), ('anteckning', 'Protokollsanteckning')], default='reservation', max_length=12, verbose_name='slag')),
                ('text', models.TextField(blank=True, verbose_name='motivering')),
            ],
            options={
                'verbose_name': 'reservation',
                'verbose_name_plural': 'reservationer',
                'ordering': ('punkt', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Rost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('svar', models.CharField(choices=[('ja', 'Ja'), ('nej', 'Nej'), ('avstar', 'Avstår')], max_length=10, verbose_name='röst')),
            ],
            options={
                'verbose_name': 'röst',
                'verbose_name_plural': 'röster',
                'ordering': ('votering', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Rutin',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('takt', models.CharField(choices=[('arligen', 'Varje år'), ('halvar', 'Varje halvår'), ('kvartal', 'Varje kvartal'), ('manad', 'Varje månad')], default='arligen', max_length=10, verbose_name='återkommer')),
                ('manad', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(12)], verbose_name='månad')),
                ('dag', models.PositiveSmallIntegerField(default=31, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(31)], verbose_name='dag i månaden')),
                ('namn', models.CharField(max_length=120, verbose_name='rutin')),
                ('text', models.TextField(blank=True, verbose_name='så gör vi')),
            ],
            options={
                'verbose_name': 'rutin',
                'verbose_name_plural': 'rutiner',
                'ordering': ('namn', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Rutinutforande',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='gång i året')),
                ('datum', models.DateField(verbose_name='gjort')),
                ('anteckning', models.CharField(blank=True, max_length=400, verbose_name='anteckning')),
                ('klar_at', models.DateTimeField(auto_now_add=True, verbose_name='avprickad')),
            ],
            options={
                'verbose_name': 'utförande',
                'verbose_name_plural': 'utföranden',
                'ordering': ('-ar', '-nummer'),
            },
        ),
        migrations.CreateModel(
            name='Textversion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('falt', models.CharField(choices=[('text', 'Text'), ('beslut', 'Beslut')], max_length=10, verbose_name='del')),
                ('nummer', models.PositiveIntegerField(verbose_name='nummer')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('gren', models.BooleanField(default=False, verbose_name='skriven samtidigt med en annan')),
                ('flik', models.CharField(blank=True, max_length=40, verbose_name='fönster')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='sparad')),
            ],
            options={
                'verbose_name': 'textversion',
                'verbose_name_plural': 'textversioner',
                'ordering': ('post', 'falt', 'nummer'),
            },
        ),
        migrations.CreateModel(
            name='Tillkannagivande',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('anslaget', models.DateField(blank=True, null=True, verbose_name='anslaget')),
                ('nedtaget', models.DateField(blank=True, null=True, verbose_name='nedtaget')),
                ('lank', models.URLField(blank=True, verbose_name='länk till anslaget')),
                ('forvaras', models.CharField(blank=True, max_length=120, verbose_name='protokollet finns hos')),
                ('skickat_at', models.DateTimeField(blank=True, null=True, verbose_name='beviset skickat')),
            ],
            options={
                'verbose_name': 'tillkännagivande',
                'verbose_name_plural': 'tillkännagivanden',
                'ordering': ('justering', 'medlem'),
            },
        ),
        migrations.CreateModel(
            name='Underskrift',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sha256', models.CharField(max_length=64, verbose_name='filens kontrollsumma')),
                ('namn', models.CharField(max_length=100, verbose_name='namn')),
                ('funktion', models.CharField(choices=[('sekreterare', 'Sekreterare'), ('ordforande', 'Ordförande'), ('justerare', 'Justerare')], max_length=20, verbose_name='funktion')),
                ('medlem', models.CharField(blank=True, max_length=100, verbose_name='medlem')),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning')),
                ('satt', models.CharField(blank=True, choices=[('i_systemet', 'I systemet, efter ny inloggning'), ('uppladdad', 'På en fil som är undertecknad på annat håll'), ('papper', 'På papper')], max_length=12, verbose_name='sätt')),
                ('dag', models.DateField(blank=True, null=True, verbose_name='undertecknad')),
                ('at', models.DateTimeField(blank=True, null=True, verbose_name='registrerad')),
                ('utokar', models.BooleanField(blank=True, null=True, verbose_name='bygger vidare på den frysta filen')),
                ('forvaras', models.CharField(blank=True, max_length=120, verbose_name='originalet förvaras')),
            ],
            options={
                'verbose_name': 'underskrift',
                'verbose_name_plural': 'underskrifter',
                'ordering': ('handling', 'ordning', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Uppfoljningspunkt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('vad', models.CharField(blank=True, max_length=200, verbose_name='vad som ska göras')),
                ('roll', models.CharField(blank=True, max_length=100, verbose_name='någon annan')),
                ('senast', models.DateField(blank=True, null=True, verbose_name='klart senast')),
                ('klart_datum', models.DateField(blank=True, null=True, verbose_name='gjort')),
                ('anteckning', models.CharField(blank=True, max_length=500, verbose_name='anteckning')),
            ],
            options={
                'verbose_name': 'uppföljning av beslut',
                'verbose_name_plural': 'uppföljning av beslut',
                'ordering': ('senast', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Uppgift',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rubrik', models.CharField(max_length=200, verbose_name='uppgift')),
                ('text', models.TextField(blank=True, verbose_name='mer om den')),
                ('klar_senast', models.DateField(blank=True, null=True, verbose_name='klar senast')),
                ('skapad_at', models.DateTimeField(auto_now_add=True, verbose_name='tillagd')),
                ('klar_at', models.DateTimeField(blank=True, null=True, verbose_name='klar')),
            ],
            options={
                'verbose_name': 'uppgift',
                'verbose_name_plural': 'uppgifter',
                'ordering': ('klar_senast', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Votering',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slag', models.CharField(choices=[('oppen', 'Öppen omröstning'), ('personval', 'Sluten omröstning i personval')], default='oppen', max_length=10, verbose_name='slag')),
                ('ja_betyder', models.CharField(blank=True, max_length=300, verbose_name='ja betyder')),
                ('nej_betyder', models.CharField(blank=True, max_length=300, verbose_name='nej betyder')),
                ('utslag', models.CharField(blank=True, choices=[('ja', 'Ja'), ('nej', 'Nej')], default='', max_length=5, verbose_name='ordförandens utslagsröst')),
            ],
            options={
                'verbose_name': 'votering',
                'verbose_name_plural': 'voteringar',
                'ordering': ('punkt', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Yrkande',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(verbose_name='yrkande')),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning')),
            ],
            options={
                'verbose_name': 'yrkande',
                'verbose_name_plural': 'yrkanden',
                'ordering': ('punkt', 'ordning', 'pk'),
            },
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='andamal',
            field=models.TextField(blank=True, verbose_name='ändamål'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='andelar',
            field=models.TextField(blank=True, verbose_name='andelar i tillgångar och skulder, fördelning av kostnader'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='anslag_justering',
            field=models.TextField(blank=True, verbose_name='var justering av protokoll tillkännages'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='antal_ersattare',
            field=models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(99)], verbose_name='ersättare i styrelsen'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='antal_ledamoter',
            field=models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(99)], verbose_name='ledamöter i styrelsen'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='antal_vice',
            field=models.PositiveSmallIntegerField(default=1, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(2)], verbose_name='vice ordförande'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='arkivmyndighet',
            field=models.ForeignKey(blank=True, limit_choices_to={'typ': 'kommun'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='arkivtillsyn', to='styrelse.medlem', verbose_name='arkivmyndighet i'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='budgetprocess',
            field=models.TextField(blank=True, verbose_name='budgetprocess'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='delarsrapport',
            field=models.BooleanField(default=False, verbose_name='delårsrapport krävs'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='distansdeltagande',
            field=models.BooleanField(default=False, verbose_name='deltagande på distans'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='ekonomiska_formaner',
            field=models.TextField(blank=True, verbose_name='ekonomiska förmåner'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='fil',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='forbundsordningar', to='finsam.fil', verbose_name='undertecknad förbundsordning'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='initiativratt',
            field=models.TextField(blank=True, verbose_name='medlemmarnas initiativrätt'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='inkallelseordning',
            field=models.TextField(blank=True, verbose_name='i vilken ordning ersättare tjänstgör'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='insyn',
            field=models.TextField(blank=True, verbose_name='medlemmarnas styrning och insyn'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='kallelse_dagar',
            field=models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='kallelsen skickas minst (dagar före)'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='kreditram',
            field=finsam.falt.BeloppField(blank=True, null=True, verbose_name='kreditram'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='kvalificerad_majoritet',
            field=models.TextField(blank=True, verbose_name='krav på kvalificerad majoritet'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='likvidation',
            field=models.TextField(blank=True, verbose_name='likvidation'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='mandat_fran_manad',
            field=models.PositiveSmallIntegerField(default=4, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(12)], verbose_name='mandattiden börjar'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='mandattid_ar',
            field=models.PositiveSmallIntegerField(default=4, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(4)], verbose_name='mandattid i år'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='organisation',
            field=models.TextField(blank=True, verbose_name='organisation'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='ovrigt',
            field=models.TextField(blank=True, verbose_name='övrigt'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='representation',
            field=models.TextField(blank=True, verbose_name='hur medlemmarna är representerade'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='revisorer',
            field=models.TextField(blank=True, verbose_name='revisorer'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='revisorers_mandattid_ar',
            field=models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(9)], verbose_name='revisorernas mandattid i år'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='tvister',
            field=models.TextField(blank=True, verbose_name='tvister'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='uppgifter',
            field=models.TextField(blank=True, verbose_name='uppgifter'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='uttrade',
            field=models.TextField(blank=True, verbose_name='utträde'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='uttradestid_ar',
            field=models.PositiveSmallIntegerField(default=3, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(3)], verbose_name='uppsägningstid i år'),
        ),
        migrations.AddField(
            model_name='mal',
            name='enhet',
            field=models.CharField(blank=True, choices=[('procent', 'Procent'), ('antal', 'Antal'), ('kronor', 'Kronor'), ('ja_nej', 'Ja eller nej')], max_length=10, verbose_name='enhet'),
        ),
        migrations.AddField(
            model_name='mal',
            name='jamforelse',
            field=models.CharField(blank=True, choices=[('minst', 'Minst'), ('hogst', 'Högst')], max_length=10, verbose_name='minst eller högst'),
        ),
        migrations.AddField(
            model_name='mal',
            name='malvarde',
            field=models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='målvärde'),
        ),
        migrations.AddField(
            model_name='mal',
            name='matt',
            field=models.CharField(blank=True, max_length=200, verbose_name='mått'),
        ),
        migrations.AddField(
            model_name='mal',
            name='mattslag',
            field=models.CharField(choices=[('hand', 'Bedöms för hand'), ('nyckeltal', 'Ett nyckeltal i systemet'), ('indikator', 'Indikatorer (enkät)')], default='hand', max_length=10, verbose_name='mäts med'),
        ),
        migrations.AddField(
            model_name='mal',
            name='nyckel',
            field=models.CharField(blank=True, max_length=200, verbose_name='nyckeltal'),
        ),
        migrations.AddField(
            model_name='mal',
            name='raknar_deltagare',
            field=models.BooleanField(default=False, verbose_name='utfallet räknar deltagare'),
        ),
        migrations.AddField(
            model_name='mal',
            name='slag',
            field=models.CharField(choices=[('mal', 'Mål som bedöms'), ('huvudomrade', 'Huvudområde som följs upp genom sina aktiviteter')], default='mal', max_length=12, verbose_name='slag'),
        ),
        migrations.AddField(
            model_name='mal',
            name='tolerans',
            field=models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, validators=[django.core.validators.MinValueValidator(0)], verbose_name='i stort sett inom'),
        ),
        migrations.AddField(
            model_name='maluppfoljning',
            name='antal',
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name='antal'),
        ),
        migrations.AddField(
            model_name='maluppfoljning',
            name='av_antal',
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name='av'),
        ),
        migrations.AddField(
            model_name='maluppfoljning',
            name='kalla',
            field=models.CharField(blank=True, max_length=200, verbose_name='källa'),
        ),
        migrations.AddField(
            model_name='maluppfoljning',
            name='varde',
            field=models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='utfall'),
        ),
        migrations.AddField(
            model_name='medlem',
            name='uttrade_anmalt_datum',
            field=models.DateField(blank=True, null=True, verbose_name='utträde anmält'),
        ),
        migrations.AddField(
            model_name='organisation',
            name='adress',
            field=models.TextField(blank=True, max_length=300, verbose_name='postadress'),
        ),
        migrations.AddField(
            model_name='organisation',
            name='epost',
            field=models.EmailField(blank=True, max_length=254, verbose_name='e-post'),
        ),
        migrations.AddField(
            model_name='organisation',
            name='fakturaadress',
            field=models.TextField(blank=True, max_length=300, verbose_name='fakturaadress'),
        ),
        migrations.AddField(
            model_name='organisation',
            name='kontakt',
            field=models.CharField(blank=True, max_length=100, verbose_name='kontaktperson'),
        ),
        migrations.AddField(
            model_name='organisation',
            name='organisationsnummer',
            field=models.CharField(blank=True, max_length=11, validators=[django.core.validators.RegexValidator('^\\d{6}-\\d{4}$', 'Skriv organisationsnumret med bindestreck, till exempel 222000-1234.')], verbose_name='organisationsnummer'),
        ),
        migrations.AddField(
            model_name='organisation',
            name='telefon',
            field=models.CharField(blank=True, max_length=40, verbose_name='telefon'),
        ),
        migrations.AddField(
            model_name='person',
            name='adress',
            field=models.TextField(blank=True, max_length=300, verbose_name='postadress'),
        ),
        migrations.AddField(
            model_name='person',
            name='kontakt_rensad_datum',
            field=models.DateField(blank=True, null=True, verbose_name='kontaktuppgifter rensade'),
        ),
        migrations.AddField(
            model_name='person',
            name='telefon',
            field=models.CharField(blank=True, max_length=40, verbose_name='telefon'),
        ),
        migrations.AddField(
            model_name='plats',
            name='antal_ersattare',
            field=models.PositiveSmallIntegerField(default=1, verbose_name='ersättare på platsen'),
        ),
        migrations.AddField(
            model_name='sammantrade',
            name='andrad_at',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='ändrat'),
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
        migrations.AddField(
            model_name='uppdrag',
            name='inkallas_som',
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='inkallas som nummer'),
        ),
        migrations.AddField(
            model_name='uppdrag',
            name='medlemmar',
            field=models.ManyToManyField(blank=True, related_name='revisorsuppdrag', to='styrelse.medlem', verbose_name='revisor för'),
        ),
        migrations.AlterField(
            model_name='mal',
            name='niva',
            field=models.CharField(default='forbund', max_length=20, verbose_name='nivå'),
        ),
        migrations.AlterField(
            model_name='maluppfoljning',
            name='utfall',
            field=models.CharField(max_length=20, verbose_name='bedömning'),
        ),
        migrations.AlterField(
            model_name='sammantrade',
            name='typ',
            field=models.CharField(choices=[('ordinarie', 'Ordinarie sammanträde'), ('extra', 'Extra sammanträde'), ('budget', 'Budgetsammanträde'), ('samrad', 'Medlemssamråd'), ('strategidag', 'Strategidag'), ('beredning', 'Beredning'), ('utveckling', 'Utvecklingsträff')], max_length=20, verbose_name='slag'),
        ),
        migrations.AddConstraint(
            model_name='mal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('enhet', ''), ('jamforelse', ''), ('malvarde', None)), models.Q(('malvarde__isnull', False), models.Q(('enhet', ''), _negated=True), models.Q(('jamforelse', ''), _negated=True)), _connector='OR'), name='styrelse_mal_malvarde_har_enhet', violation_error_message='Ett målvärde behöver en enhet och minst eller högst.'),
        ),
        migrations.AddConstraint(
            model_name='mal',
            constraint=models.CheckConstraint(condition=models.Q(('tolerans', None), models.Q(('malvarde__isnull', False), ('tolerans__gte', 0)), _connector='OR'), name='styrelse_mal_tolerans_kring_malvarde', violation_error_message='Skriv ett målvärde, eller ta bort ”i stort sett inom”.'),
        ),
        migrations.AddConstraint(
            model_name='mal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('mattslag', 'nyckeltal'), models.Q(('nyckel', ''), _negated=True)), models.Q(models.Q(('mattslag', 'nyckeltal'), _negated=True), ('nyckel', '')), _connector='OR'), name='styrelse_mal_nyckel_vid_nyckeltal', violation_error_message='Skriv nyckeltalet, och bara när målet mäts med ett.'),
        ),
        migrations.AddConstraint(
            model_name='mal',
            constraint=models.CheckConstraint(condition=models.Q(('slag', 'mal'), ('malvarde', None), _connector='OR'), name='styrelse_huvudomrade_utan_malvarde', violation_error_message='Ett huvudområde bedöms inte och har inget målvärde.'),
        ),
        migrations.AddConstraint(
            model_name='maluppfoljning',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('antal', None), ('av_antal', None)), models.Q(('antal__isnull', False), ('antal__lte', models.F('av_antal')), ('av_antal__gte', 1), ('av_antal__isnull', False), ('varde', None)), _connector='OR'), name='styrelse_utfall_tal_eller_antal_av', violation_error_message='Skriv utfallet som ett tal, eller som ett antal av ett annat som är minst lika stort.'),
        ),
        migrations.AddConstraint(
            model_name='medlem',
            constraint=models.CheckConstraint(condition=models.Q(('uttrade_anmalt_datum', None), ('uttrade_anmalt_datum__gte', models.F('from_datum')), _connector='OR'), name='styrelse_uttrade_efter_intrade', violation_error_message='Utträdet kan inte anmälas före den första dagen som medlem.'),
        ),
        migrations.AddConstraint(
            model_name='person',
            constraint=models.CheckConstraint(condition=models.Q(('kontakt_rensad_datum', None), models.Q(('adress', ''), ('epost', ''), ('telefon', '')), _connector='OR'), name='styrelse_rensad_person_utan_kontakt'),
        ),
        migrations.AddField(
            model_name='aktivitet',
            name='mal',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aktiviteter', to='styrelse.mal', verbose_name='mål'),
        ),
        migrations.AddField(
            model_name='aktivitet',
            name='organ',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='aktiviteter', to='styrelse.organ', verbose_name='ansvarigt organ'),
        ),
        migrations.AddField(
            model_name='aktivitet',
            name='person',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='aktiviteter', to='styrelse.person', verbose_name='ansvarig person'),
        ),
        migrations.AddField(
            model_name='aktivitetsuppfoljning',
            name='aktivitet',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uppfoljningar', to='styrelse.aktivitet', verbose_name='aktivitet'),
        ),
        migrations.AddField(
            model_name='ansvarsfrihet',
            name='medlem',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ansvarsfriheter', to='styrelse.medlem'),
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
            model_name='sammantrade',
            name='arende',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sammantraden', to='styrelse.arende', verbose_name='ärende'),
        ),
        migrations.AddConstraint(
            model_name='sammantrade',
            constraint=models.CheckConstraint(condition=models.Q(('sluttid', None), ('sluttid__gt', models.F('starttid')), _connector='OR'), name='styrelse_sammantrade_slutar_efter_start', violation_error_message='Mötet måste sluta efter det att det börjar.'),
        ),
        migrations.AddField(
            model_name='arkivkontroll',
            name='gjord_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='arkivkontroller', to=settings.AUTH_USER_MODEL, verbose_name='av'),
        ),
        migrations.AddField(
            model_name='arkivuttag',
            name='fil',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='arkivuttag', to='finsam.fil', verbose_name='fil'),
        ),
        migrations.AddField(
            model_name='arkivuttag',
            name='skapad_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='arkivuttag', to=settings.AUTH_USER_MODEL, verbose_name='av'),
        ),
        migrations.AddField(
            model_name='arvode',
            name='godkant_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='godkanda_arvoden', to=settings.AUTH_USER_MODEL, verbose_name='godkänt av'),
        ),
        migrations.AddField(
            model_name='arvode',
            name='organ',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='arvoden', to='styrelse.organ'),
        ),
        migrations.AddField(
            model_name='arvode',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='arvoden', to='styrelse.person'),
        ),
        migrations.AddField(
            model_name='arvode',
            name='utbetalare',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='arvoden', to='styrelse.organisation', verbose_name='betalas ut av'),
        ),
        migrations.AddField(
            model_name='arvodesansprak',
            name='avslaget_by',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='avslagna_arvodesansprak', to=settings.AUTH_USER_MODEL, verbose_name='avslaget av'),
        ),
        migrations.AddField(
            model_name='arvodesansprak',
            name='fil',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='arvodesansprak', to='finsam.fil', verbose_name='intyg eller kvitto'),
        ),
        migrations.AddField(
            model_name='arvodesansprak',
            name='inlamnat_by',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='inlamnade_arvodesansprak', to=settings.AUTH_USER_MODEL, verbose_name='inlämnat av'),
        ),
        migrations.AddField(
            model_name='arvodesansprak',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='arvodesansprak', to='styrelse.person'),
        ),
        migrations.AddField(
            model_name='arvode',
            name='ansprak',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='arvode', to='styrelse.arvodesansprak'),
        ),
        migrations.AddField(
            model_name='arvodeslista',
            name='betald_by',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='betalda_arvodeslistor', to=settings.AUTH_USER_MODEL, verbose_name='betalningen noterad av'),
        ),
        migrations.AddField(
            model_name='arvodeslista',
            name='skapad_by',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='skapade_arvodeslistor', to=settings.AUTH_USER_MODEL, verbose_name='gjord av'),
        ),
        migrations.AddField(
            model_name='arvodeslista',
            name='skickad_by',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='skickade_arvodeslistor', to=settings.AUTH_USER_MODEL, verbose_name='skickad av'),
        ),
        migrations.AddField(
            model_name='arvodeslista',
            name='utbetalare',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='arvodeslistor', to='styrelse.organisation', verbose_name='betalas ut av'),
        ),
        migrations.AddField(
            model_name='arvode',
            name='lista',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='arvoden', to='styrelse.arvodeslista'),
        ),
        migrations.AddField(
            model_name='arvodesrattelse',
            name='arvode',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rattelser', to='styrelse.arvode'),
        ),
        migrations.AddField(
            model_name='arvodesrattelse',
            name='gjord_by',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='arvodesrattelser', to=settings.AUTH_USER_MODEL, verbose_name='gjord av'),
        ),
        migrations.AddField(
            model_name='arvode',
            name='rattelse',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ny_rad', to='styrelse.arvodesrattelse', verbose_name='rättelse'),
        ),
        migrations.AddField(
            model_name='arvode',
            name='regel',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='arvoden', to='styrelse.arvodesregel'),
        ),
        migrations.AddField(
            model_name='arvodesreglemente',
            name='organ',
            field=models.ManyToManyField(related_name='arvodesreglementen', to='styrelse.organ', verbose_name='organ som det gäller'),
        ),
        migrations.AddField(
            model_name='arvodesreglemente',
            name='utbetalare',
            field=models.ForeignKey(blank=True, help_text='Lämna tomt om förbundet självt betalar ut.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='arvodesreglementen', to='styrelse.organisation', verbose_name='betalas ut av'),
        ),
        migrations.AddField(
            model_name='arvodesregel',
            name='reglemente',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='regler', to='styrelse.arvodesreglemente', verbose_name='reglemente'),
        ),
        migrations.AddField(
            model_name='arvodesunderlag',
            name='godkant_by',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='godkanda_arvodesunderlag', to=settings.AUTH_USER_MODEL, verbose_name='godkänt av'),
        ),
        migrations.AddField(
            model_name='arvodesunderlag',
            name='skapat_by',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='skapade_arvodesunderlag', to=settings.AUTH_USER_MODEL, verbose_name='skapat av'),
        ),
        migrations.AddField(
            model_name='arvodeslista',
            name='underlag',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='listor', to='styrelse.arvodesunderlag', verbose_name='underlag'),
        ),
        migrations.AddField(
            model_name='arvode',
            name='underlag',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='arvoden', to='styrelse.arvodesunderlag', verbose_name='underlag'),
        ),
        migrations.AddField(
            model_name='avtal',
            name='ansvarig',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ansvarig_for_avtal', to=settings.AUTH_USER_MODEL, verbose_name='ansvarig'),
        ),
        migrations.AddField(
            model_name='avtal',
            name='parter',
            field=models.ManyToManyField(blank=True, related_name='avtal', to='styrelse.organisation', verbose_name='parter'),
        ),
        migrations.AddField(
            model_name='beslut',
            name='arende',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='beslut', to='styrelse.arende', verbose_name='ärende'),
        ),
        migrations.AddField(
            model_name='bristgodtagande',
            name='aterkallad_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='aterkallade_bristgodtaganden', to=settings.AUTH_USER_MODEL, verbose_name='återkallad av'),
        ),
        migrations.AddField(
            model_name='bristgodtagande',
            name='godtagen_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bristgodtaganden', to=settings.AUTH_USER_MODEL, verbose_name='godtagen av'),
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
        migrations.AddField(
            model_name='beslut',
            name='punkt',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='beslut', to='styrelse.dagordningspunkt'),
        ),
        migrations.AddField(
            model_name='delegationsbeslut',
            name='anmald',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='delegationsbeslut', to='styrelse.dagordningspunkt', verbose_name='anmält under'),
        ),
        migrations.AddField(
            model_name='delegationsbeslut',
            name='arende',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='delegationsbeslut', to='styrelse.arende', verbose_name='ärende'),
        ),
        migrations.AddField(
            model_name='delegationsbeslut',
            name='fattat_av',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='delegationsbeslut', to='styrelse.person', verbose_name='fattat av'),
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
            model_name='delegationsbeslut',
            name='handling',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='delegationsbeslut', to='styrelse.handling', verbose_name='handling'),
        ),
        migrations.AddField(
            model_name='dagordningspunkt',
            name='handlingar',
            field=models.ManyToManyField(blank=True, related_name='punkter', to='styrelse.handling', verbose_name='bilagor'),
        ),
        migrations.AddField(
            model_name='avtal',
            name='handling',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='avtal', to='styrelse.handling', verbose_name='avtalet i diariet'),
        ),
        migrations.AddField(
            model_name='ansvarsfrihet',
            name='handling',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ansvarsfriheter', to='styrelse.handling', verbose_name='beslutet i diariet'),
        ),
        migrations.AddField(
            model_name='forbundsordning',
            name='handling',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='forbundsordningar', to='styrelse.handling', verbose_name='handling i diariet'),
        ),
        migrations.AddConstraint(
            model_name='forbundsordning',
            constraint=models.CheckConstraint(condition=models.Q(('mandattid_ar__range', (1, 4))), name='styrelse_mandattid', violation_error_message='Mandattiden är högst fyra år (FinsamL 13 §).'),
        ),
        migrations.AddConstraint(
            model_name='forbundsordning',
            constraint=models.CheckConstraint(condition=models.Q(('mandat_fran_manad__range', (1, 12))), name='styrelse_mandat_fran_manad'),
        ),
        migrations.AddConstraint(
            model_name='forbundsordning',
            constraint=models.CheckConstraint(condition=models.Q(('antal_vice__range', (1, 2))), name='styrelse_antal_vice'),
        ),
        migrations.AddConstraint(
            model_name='forbundsordning',
            constraint=models.CheckConstraint(condition=models.Q(('uttradestid_ar__lte', 3)), name='styrelse_uttradestid'),
        ),
        migrations.AlterConstraint(
            model_name='forbundsordning',
            name='styrelse_en_forbundsordning_per_dag',
            constraint=models.UniqueConstraint(fields=('forbund', 'from_datum'), name='styrelse_en_forbundsordning_per_dag', violation_error_message='En förbundsordning gäller redan från den dagen. Ändra den i stället.'),
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
        migrations.AddField(
            model_name='inkallelse',
            name='ersattare',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inkallelser', to='styrelse.uppdrag', verbose_name='ersättare'),
        ),
        migrations.AddField(
            model_name='inkallelse',
            name='for_uppdrag',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inkallelser_for', to='styrelse.uppdrag', verbose_name='i stället för'),
        ),
        migrations.AddField(
            model_name='inkallelse',
            name='inkallad_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='inkallad av'),
        ),
        migrations.AddField(
            model_name='inkallelse',
            name='sammantrade',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inkallelser', to='styrelse.sammantrade', verbose_name='sammanträde'),
        ),
        migrations.AddConstraint(
            model_name='internkontrollplan',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('beslutad_datum__isnull', True), ('paragraf', '')), models.Q(('beslutad_datum__isnull', False), models.Q(('paragraf', ''), _negated=True)), _connector='OR'), name='styrelse_internkontrollplan_beslut', violation_error_message='Ange både datum och paragraf, eller ingetdera.'),
        ),
        migrations.AddField(
            model_name='jav',
            name='punkt',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='jav', to='styrelse.dagordningspunkt', verbose_name='punkt'),
        ),
        migrations.AddField(
            model_name='justering',
            name='atersand_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='atersanda_justeringar', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='justering',
            name='framlagd_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='framlagda_justeringar', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='justering',
            name='handling',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='justering', to='styrelse.handling'),
        ),
        migrations.AddField(
            model_name='justering',
            name='punkt',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='justeringar', to='styrelse.dagordningspunkt', verbose_name='omedelbart justerad punkt'),
        ),
        migrations.AddField(
            model_name='kalenderlank',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kalenderlankar', to=settings.AUTH_USER_MODEL, verbose_name='användare'),
        ),
        migrations.AddField(
            model_name='kallelse',
            name='handling',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='kallelse', to='styrelse.handling', verbose_name='handling'),
        ),
        migrations.AddField(
            model_name='kallelse',
            name='sammantrade',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kallelser', to='styrelse.sammantrade', verbose_name='sammanträde'),
        ),
        migrations.AddField(
            model_name='kallelse',
            name='skickad_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='skickad av'),
        ),
        migrations.AddField(
            model_name='kallelsemottagare',
            name='kallelse',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mottagare', to='styrelse.kallelse', verbose_name='kallelse'),
        ),
        migrations.AddField(
            model_name='kallelsemottagare',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kallelser', to='styrelse.person', verbose_name='person'),
        ),
        migrations.AddField(
            model_name='kontakt',
            name='organisation',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kontakter', to='styrelse.organisation', verbose_name='organisation'),
        ),
        migrations.AddField(
            model_name='kontrollmoment',
            name='ansvarig',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='kontrollmoment', to=settings.AUTH_USER_MODEL, verbose_name='ansvarig'),
        ),
        migrations.AddField(
            model_name='kontrollmoment',
            name='plan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='moment', to='styrelse.internkontrollplan'),
        ),
        migrations.AddField(
            model_name='kontrollresultat',
            name='moment',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='resultat', to='styrelse.kontrollmoment'),
        ),
        migrations.AddField(
            model_name='kontrollresultat',
            name='noterat_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kontrollresultat', to=settings.AUTH_USER_MODEL, verbose_name='noterat av'),
        ),
        migrations.AddField(
            model_name='meddelande',
            name='skapat_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='meddelanden', to=settings.AUTH_USER_MODEL, verbose_name='skrivet av'),
        ),
        migrations.AddField(
            model_name='meddelandemottagare',
            name='meddelande',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mottagare', to='styrelse.meddelande'),
        ),
        migrations.AddField(
            model_name='motessvar',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='motessvar', to='styrelse.person', verbose_name='person'),
        ),
        migrations.AddField(
            model_name='motessvar',
            name='sammantrade',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='svar', to='styrelse.sammantrade', verbose_name='sammanträde'),
        ),
        migrations.AddField(
            model_name='motessvar',
            name='svarat_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='svarat av'),
        ),
        migrations.AddField(
            model_name='narvaro',
            name='gick_vid',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='styrelse.dagordningspunkt', verbose_name='gick före punkten'),
        ),
        migrations.AddField(
            model_name='narvaro',
            name='kom_vid',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='styrelse.dagordningspunkt', verbose_name='kom till punkten'),
        ),
        migrations.AddField(
            model_name='narvaro',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='narvaron', to='styrelse.person'),
        ),
        migrations.AddField(
            model_name='narvaro',
            name='sammantrade',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='narvaron', to='styrelse.sammantrade', verbose_name='sammanträde'),
        ),
        migrations.AddField(
            model_name='narvaro',
            name='tjanstgor_for',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ersatt_vid', to='styrelse.uppdrag', verbose_name='tjänstgör för'),
        ),
        migrations.AddField(
            model_name='narvaro',
            name='uppdrag',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='narvaron', to='styrelse.uppdrag'),
        ),
        migrations.AddField(
            model_name='jav',
            name='ersattare',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='intrader_vid', to='styrelse.narvaro', verbose_name='ersättare som träder in'),
        ),
        migrations.AddField(
            model_name='jav',
            name='narvaro',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='jav', to='styrelse.narvaro', verbose_name='vem som är jävig'),
        ),
        migrations.AddField(
            model_name='arvode',
            name='narvaro',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='arvoden', to='styrelse.narvaro'),
        ),
        migrations.AddField(
            model_name='organisationsroll',
            name='organisation',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='roller', to='styrelse.organisation'),
        ),
        migrations.AddField(
            model_name='paragraf',
            name='organ',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='paragrafer', to='styrelse.organ'),
        ),
        migrations.AddField(
            model_name='paragraf',
            name='punkt',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='paragraf', to='styrelse.dagordningspunkt'),
        ),
        migrations.AddField(
            model_name='paragrafserie',
            name='organ',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='paragrafserier', to='styrelse.organ'),
        ),
        migrations.AddField(
            model_name='platsinnehav',
            name='medlem',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='platsinnehav', to='styrelse.medlem', verbose_name='medlem'),
        ),
        migrations.AddField(
            model_name='platsinnehav',
            name='plats',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='innehav', to='styrelse.plats', verbose_name='plats'),
        ),
        migrations.AddField(
            model_name='protokoll',
            name='handling',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='protokoll', to='styrelse.handling', verbose_name='fil'),
        ),
        migrations.AddField(
            model_name='protokoll',
            name='klart_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='klara_protokoll', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='protokoll',
            name='sammantrade',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='protokoll', to='styrelse.sammantrade', verbose_name='sammanträde'),
        ),
        migrations.AddField(
            model_name='protokoll',
            name='sekreterare',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='protokoll', to='styrelse.person', verbose_name='sekreterare'),
        ),
        migrations.AddField(
            model_name='justering',
            name='protokoll',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='justeringar', to='styrelse.protokoll'),
        ),
        migrations.AddField(
            model_name='protokollspunkt',
            name='punkt',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='protokollspunkt', to='styrelse.dagordningspunkt', verbose_name='punkt'),
        ),
        migrations.AddField(
            model_name='rekommendation',
            name='arende',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rekommendationer', to='styrelse.arende', verbose_name='ärende'),
        ),
        migrations.AddField(
            model_name='rekommendation',
            name='sammantrade',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rekommendationer', to='styrelse.sammantrade', verbose_name='möte'),
        ),
        migrations.AddField(
            model_name='reservation',
            name='narvaro',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reservationer', to='styrelse.narvaro', verbose_name='av vem'),
        ),
        migrations.AddField(
            model_name='reservation',
            name='punkt',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reservationer', to='styrelse.dagordningspunkt'),
        ),
        migrations.AddField(
            model_name='rost',
            name='narvaro',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='roster', to='styrelse.narvaro'),
        ),
        migrations.AddField(
            model_name='rutin',
            name='ansvarig',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rutiner', to=settings.AUTH_USER_MODEL, verbose_name='ansvarig'),
        ),
        migrations.AddField(
            model_name='rutinutforande',
            name='klar_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='utforda_rutiner', to=settings.AUTH_USER_MODEL, verbose_name='avprickad av'),
        ),
        migrations.AddField(
            model_name='rutinutforande',
            name='rutin',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='utforanden', to='styrelse.rutin'),
        ),
        migrations.AddField(
            model_name='textversion',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='textversioner', to=settings.AUTH_USER_MODEL, verbose_name='av'),
        ),
        migrations.AddField(
            model_name='textversion',
            name='bygger_pa',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='foljande', to='styrelse.textversion', verbose_name='bygger på'),
        ),
        migrations.AddField(
            model_name='textversion',
            name='inlagd_i',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='grenar', to='styrelse.textversion', verbose_name='avgjord i'),
        ),
        migrations.AddField(
            model_name='textversion',
            name='post',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versioner', to='styrelse.protokollspunkt'),
        ),
        migrations.AddField(
            model_name='tillkannagivande',
            name='justering',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tillkannagivanden', to='styrelse.justering'),
        ),
        migrations.AddField(
            model_name='tillkannagivande',
            name='medlem',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tillkannagivanden', to='styrelse.medlem'),
        ),
        migrations.AddField(
            model_name='underskrift',
            name='by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='registrerade_underskrifter', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='underskrift',
            name='fil',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='underskrifter', to='finsam.fil', verbose_name='undertecknad fil'),
        ),
        migrations.AddField(
            model_name='underskrift',
            name='handling',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='underskrifter', to='styrelse.handling'),
        ),
        migrations.AddField(
            model_name='underskrift',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='underskrifter', to='styrelse.person'),
        ),
        migrations.AddField(
            model_name='uppfoljningspunkt',
            name='beslut',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uppfoljningspunkter', to='styrelse.beslut'),
        ),
        migrations.AddField(
            model_name='uppfoljningspunkt',
            name='klart_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='avslutade_uppfoljningspunkter', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='uppfoljningspunkt',
            name='organ',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='uppfoljningspunkter', to='styrelse.organ', verbose_name='organ'),
        ),
        migrations.AddField(
            model_name='uppfoljningspunkt',
            name='person',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='uppfoljningspunkter', to='styrelse.person', verbose_name='person'),
        ),
        migrations.AddField(
            model_name='uppgift',
            name='ansvarig',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='uppgifter', to=settings.AUTH_USER_MODEL, verbose_name='ansvarig'),
        ),
        migrations.AddField(
            model_name='uppgift',
            name='arende',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='uppgifter', to='styrelse.arende', verbose_name='ärende'),
        ),
        migrations.AddField(
            model_name='uppgift',
            name='avtal',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='uppgifter', to='styrelse.avtal', verbose_name='avtal'),
        ),
        migrations.AddField(
            model_name='uppgift',
            name='klar_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='klara_uppgifter', to=settings.AUTH_USER_MODEL, verbose_name='klar av'),
        ),
        migrations.AddField(
            model_name='uppgift',
            name='sammantrade',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='uppgifter', to='styrelse.sammantrade', verbose_name='sammanträde'),
        ),
        migrations.AddField(
            model_name='uppgift',
            name='skapad_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='skapade_uppgifter', to=settings.AUTH_USER_MODEL, verbose_name='tillagd av'),
        ),
        migrations.AddField(
            model_name='votering',
            name='ordforande',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ledda_voteringar', to='styrelse.narvaro', verbose_name='ordförande på punkten'),
        ),
        migrations.AddField(
            model_name='votering',
            name='punkt',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='voteringar', to='styrelse.dagordningspunkt'),
        ),
        migrations.AddField(
            model_name='rost',
            name='votering',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='roster', to='styrelse.votering'),
        ),
        migrations.AddField(
            model_name='kandidat',
            name='votering',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kandidater', to='styrelse.votering'),
        ),
        migrations.AddField(
            model_name='yrkande',
            name='narvaro',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='yrkanden', to='styrelse.narvaro', verbose_name='av vem'),
        ),
        migrations.AddField(
            model_name='yrkande',
            name='punkt',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='yrkanden', to='styrelse.dagordningspunkt'),
        ),
        migrations.AddConstraint(
            model_name='aktivitet',
            constraint=models.UniqueConstraint(fields=('mal', 'ordning'), name='styrelse_aktivitet_i_ordning'),
        ),
        migrations.AddConstraint(
            model_name='aktivitet',
            constraint=models.UniqueConstraint(fields=('mal', 'namn'), name='styrelse_aktivitet_namn_per_mal', violation_error_message='Målet har redan en aktivitet som heter så.'),
        ),
        migrations.AddConstraint(
            model_name='aktivitet',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('organ', None), ('person', None)), models.Q(('ansvarig', ''), ('person', None)), models.Q(('ansvarig', ''), ('organ', None)), _connector='OR'), name='styrelse_aktivitet_en_ansvarig', violation_error_message='Välj en person, ett organ eller skriv någon annan, inte flera.'),
        ),
        migrations.AddConstraint(
            model_name='aktivitet',
            constraint=models.CheckConstraint(condition=models.Q(('from_datum', None), ('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='styrelse_aktivitet_slutar_efter_start', violation_error_message='Den sista dagen ligger före den första.'),
        ),
        migrations.AddConstraint(
            model_name='aktivitetsuppfoljning',
            constraint=models.UniqueConstraint(fields=('aktivitet', 'datum'), name='styrelse_aktivitet_foljs_upp_en_gang_per_dag', violation_error_message='Aktiviteten är redan följd upp den dagen.'),
        ),
        migrations.AddConstraint(
            model_name='aktivitetsuppfoljning',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['planerad', 'pagar', 'klar', 'struken'])), name='styrelse_aktivitet_status'),
        ),
        migrations.AddIndex(
            model_name='arvodesansprak',
            index=models.Index(fields=['person', 'dag'], name='styrelse_ansprak_person'),
        ),
        migrations.AddConstraint(
            model_name='arvodesansprak',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('antal', None), ('belopp__gt', 0), ('slag__in', frozenset(['forlorad', 'utlagg']))), models.Q(('antal__gt', 0), ('belopp', None), ('slag__in', ['forrattning', 'timme', 'restid', 'km', 'traktamente'])), _connector='OR'), name='styrelse_arvodesansprak_belopp_eller_antal', violation_error_message='Skriv beloppet eller antalet, över 0.'),
        ),
        migrations.AddConstraint(
            model_name='arvodesansprak',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('avslag_skal', ''), ('avslaget_at__isnull', True), ('avslaget_by__isnull', True)), models.Q(('avslaget_at__isnull', False), ('avslaget_by__isnull', False), models.Q(('avslag_skal', ''), _negated=True)), _connector='OR'), name='styrelse_arvodesansprak_avslag_helt'),
        ),
        migrations.AddConstraint(
            model_name='arvodesrattelse',
            constraint=models.CheckConstraint(condition=models.Q(('ratt_belopp__gte', 0)), name='styrelse_arvodesrattelse_belopp', violation_error_message='Skriv det rätta beloppet, 0 eller mer.'),
        ),
        migrations.AddConstraint(
            model_name='arvodesrattelse',
            constraint=models.CheckConstraint(condition=models.Q(('skal', ''), _negated=True), name='styrelse_arvodesrattelse_skal', violation_error_message='Skriv varför beloppet rättas.'),
        ),
        migrations.AddConstraint(
            model_name='arvodesreglemente',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='styrelse_arvodesreglemente_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'),
        ),
        migrations.AddConstraint(
            model_name='arvodesreglemente',
            constraint=models.CheckConstraint(condition=models.Q(('bas__gte', 0)), name='styrelse_arvodesreglemente_bas', violation_error_message='Beloppet som procenten räknas på kan inte vara negativt.'),
        ),
        migrations.AddConstraint(
            model_name='arvodesreglemente',
            constraint=models.CheckConstraint(condition=models.Q(('avrundning__in', ['krona', 'krona_upp', 'ore']), ('delmanad__in', ['dagar', 'hel'])), name='styrelse_arvodesreglemente_satt'),
        ),
        migrations.AddConstraint(
            model_name='arvodesreglemente',
            constraint=models.CheckConstraint(condition=models.Q(('per_medlem', False), ('utbetalare', None), _connector='OR'), name='styrelse_arvodesreglemente_en_utbetalare', violation_error_message='Välj en utbetalare, eller att varje medlem betalar sina.'),
        ),
        migrations.AddConstraint(
            model_name='arvodesreglemente',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('beslutat_av', ''), _negated=True), models.Q(('paragraf', ''), _negated=True)), name='styrelse_arvodesreglemente_beslut', violation_error_message='Skriv vem som har beslutat, och i vilken paragraf.'),
        ),
        migrations.AddConstraint(
            model_name='arvodesregel',
            constraint=models.UniqueConstraint(fields=('reglemente', 'slag', 'roll'), name='styrelse_arvodesregel_en_av_varje', violation_error_message='Reglementet har redan en rad för det slaget och rollen.'),
        ),
        migrations.AddConstraint(
            model_name='arvodesregel',
            constraint=models.CheckConstraint(condition=models.Q(('slag__in', ['manad', 'sammantrade', 'forrattning', 'timme', 'dagtak', 'forlorad', 'restid', 'km', 'traktamente', 'utlagg']), models.Q(('roll', ''), ('roll__in', ['ordforande', 'vice', 'andre_vice', 'ledamot', 'ersattare', 'revisor']), _connector='OR')), name='styrelse_arvodesregel_slag_finns'),
        ),
        migrations.AddConstraint(
            model_name='arvodesregel',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('slag', 'manad'), _negated=True), models.Q(('roll', ''), _negated=True), _connector='OR'), name='styrelse_arvodesregel_manad_har_roll', violation_error_message='Välj vilken roll månadsarvodet gäller.'),
        ),
        migrations.AddConstraint(
            model_name='arvodesregel',
            constraint=models.CheckConstraint(condition=models.Q(('slag__in', ['manad', 'sammantrade']), ('roll', ''), _connector='OR'), name='styrelse_arvodesregel_roll_bara_for_arvode', violation_error_message='Bara månads- och sammanträdesarvode kan skilja på roller.'),
        ),
        migrations.AddConstraint(
            model_name='arvodesregel',
            constraint=models.CheckConstraint(condition=models.Q(('procent', None), ('belopp', None), _connector='OR'), name='styrelse_arvodesregel_procent_eller_kronor', violation_error_message='Skriv procent eller kronor, inte båda.'),
        ),
        migrations.AddConstraint(
            model_name='arvodesregel',
            constraint=models.CheckConstraint(condition=models.Q(('procent__isnull', False), ('belopp__isnull', False), ('slag__in', frozenset(['forlorad', 'utlagg'])), _connector='OR'), name='styrelse_arvodesregel_har_belopp', violation_error_message='Skriv hur mycket det ger: procent eller kronor.'),
        ),
        migrations.AddConstraint(
            model_name='arvodesregel',
            constraint=models.CheckConstraint(condition=models.Q(('procent', None), models.Q(('procent__gt', 0), ('procent__lte', 1000)), _connector='OR'), name='styrelse_arvodesregel_procent_inom', violation_error_message='Procenten ska vara över 0 och högst 1 000.'),
        ),
        migrations.AddConstraint(
            model_name='arvodesregel',
            constraint=models.CheckConstraint(condition=models.Q(('belopp', None), ('belopp__gt', 0), _connector='OR'), name='styrelse_arvodesregel_belopp_over_noll', violation_error_message='Skriv ett belopp över 0.'),
        ),
        migrations.AddConstraint(
            model_name='arvodesregel',
            constraint=models.CheckConstraint(condition=models.Q(('slag', 'dagtak'), models.Q(('konto', ''), _negated=True), _connector='OR'), name='styrelse_arvodesregel_har_konto', violation_error_message='Skriv kontot som kostnaden hör till.'),
        ),
        migrations.AddConstraint(
            model_name='arvodesunderlag',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum__gt', models.F('from_datum'))), name='styrelse_arvodesunderlag_period'),
        ),
        migrations.AddConstraint(
            model_name='arvodesunderlag',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('godkant_at__isnull', True), ('godkant_by__isnull', True)), models.Q(('godkant_at__isnull', False), ('godkant_by__isnull', False)), _connector='OR'), name='styrelse_arvodesunderlag_godkant_at_och_by'),
        ),
        migrations.AddConstraint(
            model_name='arvodeslista',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('skickad_by__isnull', True), ('skickad_datum__isnull', True)), models.Q(('skickad_by__isnull', False), ('skickad_datum__isnull', False)), _connector='OR'), name='styrelse_arvodeslista_skickad_helt'),
        ),
        migrations.AddConstraint(
            model_name='arvodeslista',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('betald_by__isnull', True), ('betald_datum__isnull', True)), models.Q(('betald_by__isnull', False), ('betald_datum__isnull', False)), _connector='OR'), name='styrelse_arvodeslista_betald_helt'),
        ),
        migrations.AddConstraint(
            model_name='arvodeslista',
            constraint=models.CheckConstraint(condition=models.Q(('betald_datum', None), ('skickad_datum__isnull', False), _connector='OR'), name='styrelse_arvodeslista_betald_efter_skickad'),
        ),
        migrations.AddConstraint(
            model_name='bristgodtagande',
            constraint=models.UniqueConstraint(condition=models.Q(('aterkallad_at', None)), fields=('nyckel', 'lage'), name='styrelse_en_brist_godtas_en_gang', violation_error_message='Varningen är redan godtagen.'),
        ),
        migrations.AddConstraint(
            model_name='bristgodtagande',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('aterkallad_at', None), ('aterkallad_by', None)), models.Q(('aterkallad_at__isnull', False), ('aterkallad_by__isnull', False)), _connector='OR'), name='styrelse_aterkallad_at_by'),
        ),
        migrations.AddConstraint(
            model_name='bristgodtagande',
            constraint=models.CheckConstraint(condition=models.Q(('skal', ''), _negated=True), name='styrelse_brist_med_skal'),
        ),
        migrations.AddConstraint(
            model_name='beslut',
            constraint=models.UniqueConstraint(fields=('punkt', 'ordning'), name='styrelse_beslut_ordning'),
        ),
        migrations.AddConstraint(
            model_name='dagordningspunkt',
            constraint=models.CheckConstraint(condition=models.Q(('sekretess', True), ('lagrum', ''), _connector='OR'), name='styrelse_punkt_lagrum_bara_vid_sekretess', violation_error_message='Lagrum anges bara för en punkt med sekretess.'),
        ),
        migrations.AddConstraint(
            model_name='avtal',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='styrelse_avtal_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'),
        ),
        migrations.AddConstraint(
            model_name='avtal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('forlangs_manader__gte', 1), ('fornyelse', 'forlangs'), ('till_datum__isnull', False)), models.Q(models.Q(('fornyelse', 'forlangs'), _negated=True), ('forlangs_manader', None)), _connector='OR'), name='styrelse_avtal_forlangs_med_manader', violation_error_message='Ett avtal som förlängs av sig självt har en sista dag och ett antal månader som det förlängs med. Andra avtal har inget sådant antal.'),
        ),
        migrations.AddConstraint(
            model_name='avtal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('upphor_datum__isnull', True), ('uppsagt_av', ''), ('uppsagt_datum__isnull', True)), models.Q(('upphor_datum__isnull', False), ('uppsagt_datum__isnull', False), models.Q(('uppsagt_av', ''), _negated=True)), _connector='OR'), name='styrelse_avtal_uppsagt_helt', violation_error_message='Ange när och av vem det är uppsagt, och när det upphör.'),
        ),
        migrations.AddConstraint(
            model_name='avtal',
            constraint=models.CheckConstraint(condition=models.Q(('upphor_datum', None), ('upphor_datum__gte', models.F('uppsagt_datum')), _connector='OR'), name='styrelse_avtal_upphor_efter_uppsagt', violation_error_message='Avtalet kan inte upphöra före den dag då det sades upp.'),
        ),
        migrations.AddConstraint(
            model_name='ansvarsfrihet',
            constraint=models.UniqueConstraint(fields=('ar', 'medlem'), name='styrelse_en_ansvarsfrihet_per_ar'),
        ),
        migrations.AddConstraint(
            model_name='ansvarsfrihet',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('beslut', ''), ('datum', None), ('dnr', '')), models.Q(('beslut__in', ['beviljad', 'anmarkning', 'ej_beviljad']), ('datum__isnull', False)), _connector='OR'), name='styrelse_ansvarsfrihet_beslut_och_datum', violation_error_message='Ange både beslut och datum, eller ingetdera.'),
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
        migrations.AddConstraint(
            model_name='inkallelse',
            constraint=models.UniqueConstraint(fields=('sammantrade', 'ersattare'), name='styrelse_inkallad_en_gang', violation_error_message='Ersättaren är redan inkallad till mötet.'),
        ),
        migrations.AddConstraint(
            model_name='kalenderlank',
            constraint=models.UniqueConstraint(condition=models.Q(('aterkallad_at', None)), fields=('user',), name='styrelse_en_kalenderlank', violation_error_message='Du har redan en kalenderlänk. Återkalla den först.'),
        ),
        migrations.AddConstraint(
            model_name='kallelse',
            constraint=models.UniqueConstraint(fields=('sammantrade', 'version'), name='styrelse_kallelse_version'),
        ),
        migrations.AddConstraint(
            model_name='kallelsemottagare',
            constraint=models.UniqueConstraint(fields=('kallelse', 'person'), name='styrelse_kallelsemottagare_en_gang'),
        ),
        migrations.AddConstraint(
            model_name='kontakt',
            constraint=models.UniqueConstraint(fields=('organisation', 'epost'), name='styrelse_en_kontakt_per_adress', violation_error_message='Organisationen har redan den adressen.'),
        ),
        migrations.AddConstraint(
            model_name='kontrollmoment',
            constraint=models.CheckConstraint(condition=models.Q(('dag__range', (1, 31)), ('manad__range', (1, 12))), name='styrelse_kontrollmoment_dag_i_aret', violation_error_message='Ange en månad 1–12 och en dag 1–31.'),
        ),
        migrations.AddConstraint(
            model_name='kontrollmoment',
            constraint=models.CheckConstraint(condition=models.Q(('takt__in', ['arligen', 'halvar', 'kvartal', 'manad'])), name='styrelse_kontrollmoment_takt_finns'),
        ),
        migrations.AddConstraint(
            model_name='kontrollmoment',
            constraint=models.CheckConstraint(condition=models.Q(('konsekvens__range', (1, 4)), ('sannolikhet__range', (1, 4))), name='styrelse_kontrollmoment_ett_till_fyra', violation_error_message='Sannolikhet och konsekvens anges från 1 till 4.'),
        ),
        migrations.AddConstraint(
            model_name='kontrollresultat',
            constraint=models.UniqueConstraint(fields=('moment', 'nummer'), name='styrelse_ett_kontrollresultat_per_gang'),
        ),
        migrations.AddConstraint(
            model_name='kontrollresultat',
            constraint=models.CheckConstraint(condition=models.Q(('nummer__range', (1, 12))), name='styrelse_kontrollresultat_nummer'),
        ),
        migrations.AddConstraint(
            model_name='kontrollresultat',
            constraint=models.CheckConstraint(condition=models.Q(('avvikelse', False), models.Q(('atgard', ''), _negated=True), _connector='OR'), name='styrelse_avvikelse_har_atgard', violation_error_message='Skriv vad som görs åt avvikelsen.'),
        ),
        migrations.AddConstraint(
            model_name='meddelandemottagare',
            constraint=models.UniqueConstraint(condition=models.Q(('epost', ''), _negated=True), fields=('meddelande', 'epost'), name='styrelse_ett_brev_per_adress'),
        ),
        migrations.AddConstraint(
            model_name='meddelandemottagare',
            constraint=models.CheckConstraint(condition=models.Q(('skickat_at', None), models.Q(('fel', ''), models.Q(('epost', ''), _negated=True)), _connector='OR'), name='styrelse_skickat_utan_fel'),
        ),
        migrations.AddConstraint(
            model_name='motessvar',
            constraint=models.UniqueConstraint(fields=('sammantrade', 'person'), name='styrelse_ett_svar'),
        ),
        migrations.AddConstraint(
            model_name='narvaro',
            constraint=models.UniqueConstraint(fields=('sammantrade', 'person'), name='styrelse_narvaro_en_gang', violation_error_message='Personen står redan på närvarolistan.'),
        ),
        migrations.AddConstraint(
            model_name='narvaro',
            constraint=models.UniqueConstraint(condition=models.Q(('ordforande', True)), fields=('sammantrade',), name='styrelse_narvaro_en_ordforande', violation_error_message='Bara en kan leda mötet.'),
        ),
        migrations.AddConstraint(
            model_name='narvaro',
            constraint=models.CheckConstraint(condition=models.Q(('roll', 'ersattare'), models.Q(('for_vakans', False), ('tjanstgor_for', None)), _connector='OR'), name='styrelse_narvaro_ersattare_tjanstgor', violation_error_message='Bara en ersättare tjänstgör för någon annan.'),
        ),
        migrations.AddConstraint(
            model_name='narvaro',
            constraint=models.CheckConstraint(condition=models.Q(('tjanstgor_for', None), ('for_vakans', False), _connector='OR'), name='styrelse_narvaro_for_en'),
        ),
        migrations.AddConstraint(
            model_name='narvaro',
            constraint=models.CheckConstraint(condition=models.Q(('narvarande', True), models.Q(('for_vakans', False), ('gick_vid', None), ('justerare', False), ('kom_vid', None), ('ordforande', False), ('tjanstgor_for', None)), _connector='OR'), name='styrelse_narvaro_franvarande_gor_inget', violation_error_message='Den som inte är närvarande kan inte tjänstgöra.'),
        ),
        migrations.AddConstraint(
            model_name='jav',
            constraint=models.UniqueConstraint(fields=('punkt', 'narvaro'), name='styrelse_jav_en_gang', violation_error_message='Jävet är redan antecknat på punkten.'),
        ),
        migrations.AddIndex(
            model_name='arvode',
            index=models.Index(fields=['dag'], name='styrelse_arvode_dag'),
        ),
        migrations.AddConstraint(
            model_name='arvode',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ansprak', None), ('manad', None), ('narvaro__isnull', False), ('organ', None), ('rattelse', None)), models.Q(('ansprak', None), ('manad__isnull', False), ('narvaro', None), ('organ__isnull', False), ('rattelse', None)), models.Q(('ansprak__isnull', False), ('manad', None), ('narvaro', None), ('organ', None), ('rattelse', None)), models.Q(('ansprak', None), ('manad', None), ('narvaro', None), ('organ', None), ('rattelse__isnull', False)), _connector='OR'), name='styrelse_arvode_av_en_sak'),
        ),
        migrations.AddConstraint(
            model_name='arvode',
            constraint=models.UniqueConstraint(fields=('narvaro', 'slag'), name='styrelse_arvode_en_per_narvaro'),
        ),
        migrations.AddConstraint(
            model_name='arvode',
            constraint=models.UniqueConstraint(fields=('person', 'organ', 'manad', 'regel'), name='styrelse_arvode_en_per_manad'),
        ),
        migrations.AddConstraint(
            model_name='arvode',
            constraint=models.CheckConstraint(condition=models.Q(('belopp__gte', 0), ('rattelse__isnull', False), _connector='OR'), name='styrelse_arvode_minus_bara_vid_rattelse'),
        ),
        migrations.AddConstraint(
            model_name='arvode',
            constraint=models.CheckConstraint(condition=models.Q(('slag__in', ['manad', 'sammantrade', 'forrattning', 'timme', 'dagtak', 'forlorad', 'restid', 'km', 'traktamente', 'utlagg']), models.Q(('slag', 'dagtak'), _negated=True)), name='styrelse_arvode_slag_finns'),
        ),
        migrations.AddConstraint(
            model_name='organisationsroll',
            constraint=models.UniqueConstraint(fields=('organisation', 'roll'), name='styrelse_en_roll_per_organisation'),
        ),
        migrations.AddConstraint(
            model_name='paragraf',
            constraint=models.UniqueConstraint(fields=('organ', 'ar', 'nummer'), name='styrelse_paragraf_nummer'),
        ),
        migrations.AddConstraint(
            model_name='paragrafserie',
            constraint=models.UniqueConstraint(fields=('organ', 'ar'), name='styrelse_paragrafserie_en'),
        ),
        migrations.AddConstraint(
            model_name='platsinnehav',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='styrelse_platsinnehav_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'),
        ),
        migrations.AddConstraint(
            model_name='protokoll',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('klart_at__isnull', True), ('klart_by__isnull', True)), models.Q(('klart_at__isnull', False), ('klart_by__isnull', False)), _connector='OR'), name='styrelse_protokoll_klart_at_och_by'),
        ),
        migrations.AddConstraint(
            model_name='protokoll',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('klart_at', None), ('status', 'utkast')), models.Q(('klart_at__isnull', False), ('status__in', ('klart', 'justerat'))), _connector='OR'), name='styrelse_protokoll_klart_nar_det_ar_klart'),
        ),
        migrations.AddConstraint(
            model_name='protokoll',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('justerat_datum__isnull', False), ('status', 'justerat')), models.Q(('justerat_datum', None), ('status__in', ('utkast', 'klart'))), _connector='OR'), name='styrelse_protokoll_justerat_nar_det_ar_justerat'),
        ),
        migrations.AddConstraint(
            model_name='justering',
            constraint=models.UniqueConstraint(fields=('protokoll', 'nummer'), name='styrelse_justering_version'),
        ),
        migrations.AddConstraint(
            model_name='justering',
            constraint=models.UniqueConstraint(condition=models.Q(('punkt', None), ('status__in', ('pagar', 'justerad'))), fields=('protokoll',), name='styrelse_justering_en_som_galler', violation_error_message='Protokollet är redan framlagt för justering.'),
        ),
        migrations.AddConstraint(
            model_name='justering',
            constraint=models.UniqueConstraint(condition=models.Q(('status__in', ('pagar', 'justerad'))), fields=('punkt',), name='styrelse_justering_en_per_punkt', violation_error_message='Paragrafen är redan framlagd för omedelbar justering.'),
        ),
        migrations.AddConstraint(
            model_name='justering',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('atersand_at__isnull', True), ('atersand_by__isnull', True), ('skal', '')), models.Q(('atersand_at__isnull', False), ('atersand_by__isnull', False), models.Q(('skal', ''), _negated=True)), _connector='OR'), name='styrelse_justering_atersand_at_och_by'),
        ),
        migrations.AddConstraint(
            model_name='justering',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('atersand_at', None), ('justerad_datum', None), ('status', 'pagar')), models.Q(('atersand_at__isnull', False), ('justerad_datum', None), ('status', 'atersand')), models.Q(('atersand_at', None), ('justerad_datum__isnull', False), ('status', 'justerad')), _connector='OR'), name='styrelse_justering_laget_stammer'),
        ),
        migrations.AddConstraint(
            model_name='rekommendation',
            constraint=models.UniqueConstraint(fields=('arende', 'sammantrade'), name='styrelse_rekommendation_en_per_mote', violation_error_message='Mötet har redan en rekommendation i ärendet.'),
        ),
        migrations.AddConstraint(
            model_name='reservation',
            constraint=models.CheckConstraint(condition=models.Q(('slag', 'reservation'), models.Q(('text', ''), _negated=True), _connector='OR'), name='styrelse_reservation_anteckning_har_text', violation_error_message='Skriv vad som ska antecknas.'),
        ),
        migrations.AddConstraint(
            model_name='rutin',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='styrelse_rutin_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'),
        ),
        migrations.AddConstraint(
            model_name='rutin',
            constraint=models.CheckConstraint(condition=models.Q(('dag__range', (1, 31)), ('manad__range', (1, 12))), name='styrelse_rutin_dag_i_aret', violation_error_message='Ange en månad 1–12 och en dag 1–31.'),
        ),
        migrations.AddConstraint(
            model_name='rutin',
            constraint=models.CheckConstraint(condition=models.Q(('takt__in', ['arligen', 'halvar', 'kvartal', 'manad'])), name='styrelse_rutin_takt_finns'),
        ),
        migrations.AddConstraint(
            model_name='rutin',
            constraint=models.UniqueConstraint(fields=('namn', 'from_datum'), name='styrelse_rutin_namn', violation_error_message='Det finns redan en rutin med det namnet från den dagen.'),
        ),
        migrations.AddConstraint(
            model_name='rutinutforande',
            constraint=models.UniqueConstraint(fields=('rutin', 'ar', 'nummer'), name='styrelse_rutin_gors_en_gang', violation_error_message='Den gången är redan avprickad.'),
        ),
        migrations.AddConstraint(
            model_name='rutinutforande',
            constraint=models.CheckConstraint(condition=models.Q(('nummer__range', (1, 12))), name='styrelse_rutinutforande_nummer'),
        ),
        migrations.AddConstraint(
            model_name='textversion',
            constraint=models.UniqueConstraint(fields=('post', 'falt', 'nummer'), name='styrelse_textversion_nummer'),
        ),
        migrations.AddConstraint(
            model_name='tillkannagivande',
            constraint=models.UniqueConstraint(fields=('justering', 'medlem'), name='styrelse_tillkannagivande_ett_per_medlem'),
        ),
        migrations.AddConstraint(
            model_name='tillkannagivande',
            constraint=models.CheckConstraint(condition=models.Q(('nedtaget', None), models.Q(('anslaget__isnull', False), ('nedtaget__gte', models.F('anslaget'))), _connector='OR'), name='styrelse_tillkannagivande_nedtaget_efter_anslaget', violation_error_message='Anslaget kan inte tas ned före den dag då det sattes upp.'),
        ),
        migrations.AddConstraint(
            model_name='underskrift',
            constraint=models.UniqueConstraint(fields=('handling', 'person'), name='styrelse_underskrift_en_per_person', violation_error_message='Samma person kan inte skriva under två gånger.'),
        ),
        migrations.AddConstraint(
            model_name='underskrift',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('at__isnull', True), ('by__isnull', True), ('dag__isnull', True), ('satt', '')), models.Q(('at__isnull', False), ('by__isnull', False), ('dag__isnull', False), models.Q(('satt', ''), _negated=True)), _connector='OR'), name='styrelse_underskrift_at_och_by'),
        ),
        migrations.AddConstraint(
            model_name='underskrift',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('fil__isnull', False), ('satt', 'uppladdad'), ('utokar__isnull', False)), models.Q(models.Q(('satt', 'uppladdad'), _negated=True), ('fil', None), ('utokar', None)), _connector='OR'), name='styrelse_underskrift_fil_nar_den_ar_uppladdad'),
        ),
        migrations.AddConstraint(
            model_name='underskrift',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('satt', 'papper'), models.Q(('forvaras', ''), _negated=True)), models.Q(models.Q(('satt', 'papper'), _negated=True), ('forvaras', '')), _connector='OR'), name='styrelse_underskrift_papper_forvaras', violation_error_message='Skriv var originalet förvaras.'),
        ),
        migrations.AddConstraint(
            model_name='uppfoljningspunkt',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('organ', None), ('person__isnull', False), ('roll', '')), models.Q(('organ__isnull', False), ('person', None), ('roll', '')), models.Q(('organ', None), ('person', None), models.Q(('roll', ''), _negated=True)), _connector='OR'), name='styrelse_uppfoljning_en_ansvarig', violation_error_message='Välj en person eller ett organ, eller skriv vem.'),
        ),
        migrations.AddConstraint(
            model_name='uppfoljningspunkt',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('klart_by__isnull', True), ('klart_datum__isnull', True)), models.Q(('klart_by__isnull', False), ('klart_datum__isnull', False)), _connector='OR'), name='styrelse_uppfoljning_klart_datum_och_by'),
        ),
        migrations.AddConstraint(
            model_name='uppgift',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('klar_at__isnull', True), ('klar_by__isnull', True)), models.Q(('klar_at__isnull', False), ('klar_by__isnull', False)), _connector='OR'), name='styrelse_uppgift_klar'),
        ),
        migrations.AddConstraint(
            model_name='rost',
            constraint=models.UniqueConstraint(fields=('votering', 'narvaro'), name='styrelse_rost_en_var'),
        ),
        migrations.AddConstraint(
            model_name='kandidat',
            constraint=models.UniqueConstraint(fields=('votering', 'namn'), name='styrelse_kandidat_en_gang'),
        ),
        migrations.AddConstraint(
            model_name='kandidat',
            constraint=models.UniqueConstraint(condition=models.Q(('vann_lottning', True)), fields=('votering',), name='styrelse_kandidat_en_vinnare_av_lotten'),
        ),
    ]
