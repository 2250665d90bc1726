import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import finsam.falt
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
        migrations.AlterField(
            model_name='sammantrade',
            name='typ',
            field=models.CharField(choices=[('ordinarie', 'Ordinarie sammanträde'), ('extra', 'Extra sammanträde'), ('budget', 'Budgetsammanträde'), ('samrad', 'Medlemssamråd'), ('strategidag', 'Strategidag'), ('beredning', 'Beredning'), ('utveckling', 'Utvecklingsträff')], max_length=20, verbose_name='slag'),
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
                ('medlem', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ansvarsfriheter', to='styrelse.medlem')),
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
                'constraints': [models.UniqueConstraint(fields=('ar', 'nummer'), name='styrelse_arende_nummer'), models.CheckConstraint(condition=models.Q(('avslutat_datum', None), ('avslutat_datum__gte', models.F('oppnat_datum')), _connector='OR'), name='styrelse_arende_avslutat_efter_oppnat', violation_error_message='Ärendet kan inte avslutas före den dag då det öppnades.')],
            },
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
            model_name='protokollspunkt',
            name='punkt',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='protokollspunkt', to='styrelse.dagordningspunkt', verbose_name='punkt'),
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
        migrations.AddConstraint(
            model_name='paragraf',
            constraint=models.UniqueConstraint(fields=('organ', 'ar', 'nummer'), name='styrelse_paragraf_nummer'),
        ),
        migrations.AddConstraint(
            model_name='paragrafserie',
            constraint=models.UniqueConstraint(fields=('organ', 'ar'), name='styrelse_paragrafserie_en'),
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
