import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import rapporter.models.utformning
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('ekonomi', '0003_insatsernas_arbete'),
        ('finsam', '0001_initial'),
        ('insatser', '0003_insatsernas_arbete'),
        ('rapporter', '0003_insatsernas_arbete'),
        ('styrelse', '0003_insatsernas_arbete'),
    ]

    operations = [
        migrations.AddField(
            model_name='avsnitt',
            name='lage',
            field=models.CharField(choices=[('utkast', 'Utkast'), ('klart', 'Klart'), ('granskat', 'Granskat')], default='utkast', max_length=10, verbose_name='läge'),
        ),
        migrations.AddField(
            model_name='avsnitt',
            name='liggande',
            field=models.BooleanField(default=False, verbose_name='liggande sida'),
        ),
        migrations.AddField(
            model_name='avsnitt',
            name='med',
            field=models.BooleanField(default=True, verbose_name='med i rapporten'),
        ),
        migrations.AddField(
            model_name='avsnitt',
            name='skribent',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_att_skriva', to=settings.AUTH_USER_MODEL, verbose_name='skrivs av'),
        ),
        migrations.AddField(
            model_name='avsnitt',
            name='text_nummer',
            field=models.PositiveIntegerField(default=0, verbose_name='textens version'),
        ),
        migrations.AddField(
            model_name='rapport',
            name='enhet',
            field=models.CharField(choices=[('kr', 'Hela kronor'), ('tkr', 'Tusental kronor')], default='kr', max_length=3, verbose_name='belopp i tabeller'),
        ),
        migrations.AddField(
            model_name='rapport',
            name='foregaende',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='efterfoljande', to='rapporter.rapport', verbose_name='gjord från'),
        ),
        migrations.AddField(
            model_name='rapport',
            name='rubrik',
            field=models.CharField(blank=True, max_length=120, verbose_name='rubrik på omslaget'),
        ),
        migrations.CreateModel(
            name='Avsnittslas',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('avsnitt', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='las', to='rapporter.avsnitt')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='skrivs nu av')),
                ('flik', models.CharField(blank=True, max_length=40, verbose_name='fönster')),
                ('sedan', models.DateTimeField(verbose_name='skriver sedan')),
                ('sedd', models.DateTimeField(verbose_name='senaste livstecken')),
            ],
            options={
                'verbose_name': 'lås på avsnitt',
                'verbose_name_plural': 'lås på avsnitt',
                'constraints': [models.CheckConstraint(condition=models.Q(('sedd__gte', models.F('sedan'))), name='rapporter_laset_ses_efter_att_det_togs')],
            },
        ),
        migrations.CreateModel(
            name='Avsnittstext',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveIntegerField(verbose_name='nummer')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('bygger_pa', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='foljande', to='rapporter.avsnittstext', verbose_name='bygger på')),
                ('gren', models.BooleanField(default=False, verbose_name='skriven samtidigt med en annan')),
                ('inlagd_i', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='grenar', to='rapporter.avsnittstext', verbose_name='avgjord i')),
                ('flik', models.CharField(blank=True, max_length=40, verbose_name='fönster')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='sparad')),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versioner', to='rapporter.avsnitt')),
                ('falt', models.CharField(default='text', max_length=10)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='av')),
            ],
            options={
                'verbose_name': 'version av avsnitt',
                'verbose_name_plural': 'versioner av avsnitt',
                'ordering': ('post', 'nummer'),
                'constraints': [models.UniqueConstraint(fields=('post', 'nummer'), name='rapporter_ett_nummer_per_textversion')],
            },
        ),
        migrations.CreateModel(
            name='Bilaga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rapport', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bilagor', to='rapporter.rapport')),
                ('ordning', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('rubrik', models.CharField(max_length=120, verbose_name='rubrik')),
                ('insats', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bilagor', to='insatser.insats', verbose_name='insatsens årsrapport')),
                ('fil', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='finsam.fil')),
            ],
            options={
                'verbose_name': 'bilaga',
                'verbose_name_plural': 'bilagor',
                'ordering': ('rapport', 'ordning', 'pk'),
                'constraints': [models.UniqueConstraint(fields=('rapport', 'insats'), name='rapporter_en_bilaga_per_insats', violation_error_message='Insatsen har redan en bilaga i rapporten.'), models.CheckConstraint(condition=models.Q(models.Q(('rubrik', ''), _negated=True), models.Q(('insats', None), ('fil', None), _connector='OR')), name='rapporter_bilaga_har_rubrik_och_en_kalla')],
            },
        ),
        migrations.CreateModel(
            name='Bild',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rapport', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bilder', to='rapporter.rapport')),
                ('namn', models.CharField(max_length=40, validators=[django.core.validators.RegexValidator('^[a-z0-9]+(-[a-z0-9]+)*$', 'Namnet har små bokstäver a–z, siffror och bindestreck.')], verbose_name='namn')),
                ('fil', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='finsam.fil')),
                ('bredd', models.PositiveIntegerField(verbose_name='bredd i bildpunkter')),
                ('hojd', models.PositiveIntegerField(verbose_name='höjd i bildpunkter')),
                ('alt', models.CharField(blank=True, max_length=400, verbose_name='vad bilden visar')),
                ('dekorativ', models.BooleanField(default=False, verbose_name='bara till prydnad')),
                ('bildtext', models.CharField(blank=True, max_length=300, verbose_name='bildtext')),
                ('omslag', models.BooleanField(default=False, verbose_name='på omslaget')),
            ],
            options={
                'verbose_name': 'bild',
                'verbose_name_plural': 'bilder',
                'ordering': ('rapport', 'namn'),
                'constraints': [models.UniqueConstraint(fields=('rapport', 'namn'), name='rapporter_ett_bildnamn_per_rapport', violation_error_message='Rapporten har redan en bild med det namnet.'), models.UniqueConstraint(condition=models.Q(('omslag', True)), fields=('rapport',), name='rapporter_en_omslagsbild'), models.CheckConstraint(condition=models.Q(('dekorativ', False), ('alt', ''), _connector='OR'), name='rapporter_prydnad_har_ingen_alt')],
            },
        ),
        migrations.CreateModel(
            name='Forkortning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kort', models.CharField(error_messages={'unique': 'Den förkortningen finns redan.'}, max_length=20, unique=True, verbose_name='förkortning')),
                ('betydelse', models.CharField(max_length=200, verbose_name='betyder')),
            ],
            options={
                'verbose_name': 'förkortning',
                'verbose_name_plural': 'förkortningar',
                'ordering': ('kort',),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kort', ''), _negated=True), models.Q(('betydelse', ''), _negated=True)), name='rapporter_forkortning_i_ord')],
            },
        ),
        migrations.CreateModel(
            name='Godtagande',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rapport', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='godtaganden', to='rapporter.rapport')),
                ('kontroll', models.CharField(max_length=60, verbose_name='kontroll')),
                ('avtryck', models.CharField(max_length=64, verbose_name='avtryck')),
                ('fynd', models.TextField(verbose_name='varning')),
                ('skal', models.TextField(verbose_name='skäl')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='godtagen')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='godtaganden', to=settings.AUTH_USER_MODEL, verbose_name='godtagen av')),
                ('aterkallad_at', models.DateTimeField(blank=True, null=True, verbose_name='återkallad')),
                ('aterkallad_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='aterkallade_godtaganden', to=settings.AUTH_USER_MODEL, verbose_name='återkallad av')),
            ],
            options={
                'verbose_name': 'godtagen varning',
                'verbose_name_plural': 'godtagna varningar',
                'ordering': ('-at', '-pk'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('aterkallad_at', None)), fields=('rapport', 'avtryck'), name='rapporter_en_varning_godtas_en_gang', violation_error_message='Varningen är redan godtagen.'), models.CheckConstraint(condition=models.Q(('skal', ''), _negated=True), name='rapporter_godtagande_har_skal'), models.CheckConstraint(condition=models.Q(models.Q(('aterkallad_at__isnull', True), ('aterkallad_by__isnull', True)), models.Q(('aterkallad_at__isnull', False), ('aterkallad_by__isnull', False)), _connector='OR'), name='rapporter_aterkallat_godtagande_at_by')],
            },
        ),
        migrations.CreateModel(
            name='Rapportmall',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('typ', models.CharField(choices=[('verksamhetsplan', 'Verksamhetsplan'), ('delarsrapport', 'Delårsrapport'), ('arsredovisning', 'Årsredovisning')], max_length=20, verbose_name='slag av rapport')),
                ('namn', models.CharField(max_length=80, unique=True, verbose_name='namn')),
                ('beskrivning', models.CharField(blank=True, max_length=200, verbose_name='vad den är till för')),
                ('anvands', models.BooleanField(default=True, verbose_name='går att välja')),
            ],
            options={
                'verbose_name': 'rapportmall',
                'verbose_name_plural': 'rapportmallar',
                'ordering': ('typ', 'namn'),
                'constraints': [models.CheckConstraint(condition=models.Q(('typ__in', ('verksamhetsplan', 'delarsrapport', 'arsredovisning'))), name='rapporter_rapportmallens_typ')],
            },
        ),
        migrations.CreateModel(
            name='Utformning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('farg', models.CharField(default='#0f5257', max_length=7, validators=[rapporter.models.utformning.krav_farg], verbose_name='färg')),
                ('logotyp', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='finsam.fil', verbose_name='logotyp')),
                ('logotyp_alt', models.CharField(blank=True, max_length=200, verbose_name='vad logotypen visar')),
                ('justerarsignatur', models.BooleanField(default=False, verbose_name='plats för justerarnas signatur')),
                ('enda', models.PositiveSmallIntegerField(default=1, editable=False, unique=True)),
            ],
            options={
                'verbose_name': 'utformning',
                'verbose_name_plural': 'utformning',
                'constraints': [models.CheckConstraint(condition=models.Q(('enda', 1)), name='rapporter_en_utformning'), models.CheckConstraint(condition=models.Q(models.Q(('logotyp', None), ('logotyp_alt', '')), models.Q(('logotyp__isnull', False), models.Q(('logotyp_alt', ''), _negated=True)), _connector='OR'), name='rapporter_logotyp_har_ord', violation_error_message='Skriv vad logotypen visar, till den som inte ser den.')],
            },
        ),
        migrations.CreateModel(
            name='Utgava',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rapport', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='utgavor', to='rapporter.rapport')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='version')),
                ('slag', models.CharField(choices=[('utkast', 'Utkast'), ('beslutad', 'Beslutad')], max_length=10, verbose_name='slag')),
                ('texter', models.JSONField(verbose_name='texter')),
                ('siffror', models.JSONField(verbose_name='siffror')),
                ('tabeller', models.JSONField(default=list, verbose_name='tabeller')),
                ('html', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='finsam.fil')),
                ('pdf', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='finsam.fil')),
                ('json', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='finsam.fil')),
                ('sie', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='finsam.fil')),
                ('datum', models.DateField(blank=True, null=True, verbose_name='beslutad')),
                ('paragraf', models.CharField(blank=True, max_length=20, verbose_name='paragraf')),
                ('beslut', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='styrelse.beslut', verbose_name='styrelsens beslut')),
                ('publicering', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='insatser.publicering')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='gjord')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='utgavor', to=settings.AUTH_USER_MODEL, verbose_name='av')),
                ('aterkallad_at', models.DateTimeField(blank=True, null=True, verbose_name='återkallad')),
                ('aterkallad_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('aterkallad_skal', models.TextField(blank=True, verbose_name='skäl')),
            ],
            options={
                'verbose_name': 'version av rapport',
                'verbose_name_plural': 'versioner av rapporter',
                'ordering': ('rapport', '-nummer'),
                'constraints': [models.UniqueConstraint(fields=('rapport', 'nummer'), name='rapporter_ett_nummer_per_utgava'), models.UniqueConstraint(condition=models.Q(('aterkallad_at', None), ('slag', 'beslutad')), fields=('rapport',), name='rapporter_en_beslutad_utgava'), models.CheckConstraint(condition=models.Q(('slag__in', ('utkast', 'beslutad'))), name='rapporter_utgavans_slag'), models.CheckConstraint(condition=models.Q(models.Q(('datum', None), ('paragraf', ''), ('slag', 'utkast')), models.Q(('datum__isnull', False), ('pdf__isnull', False), ('slag', 'beslutad'), models.Q(('paragraf', ''), _negated=True)), _connector='OR'), name='rapporter_beslutad_utgava_har_beslut'), models.CheckConstraint(condition=models.Q(models.Q(('aterkallad_at__isnull', True), ('aterkallad_by__isnull', True), ('aterkallad_skal', '')), models.Q(('aterkallad_at__isnull', False), ('aterkallad_by__isnull', False), models.Q(('aterkallad_skal', ''), _negated=True)), _connector='OR'), name='rapporter_aterkallad_har_skal')],
            },
        ),
        migrations.CreateModel(
            name='Inbjudan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('utgava', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inbjudningar', to='rapporter.utgava', verbose_name='version')),
                ('organ', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='styrelse.organ')),
                ('senast', models.DateField(verbose_name='sista dag för synpunkter')),
                ('meddelande', models.TextField(blank=True, verbose_name='meddelande')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='skickad')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='av')),
            ],
            options={
                'verbose_name': 'inbjudan att läsa',
                'verbose_name_plural': 'inbjudningar att läsa',
                'ordering': ('utgava', 'pk'),
                'constraints': [models.UniqueConstraint(fields=('utgava', 'organ'), name='rapporter_en_inbjudan_per_organ_och_utgava')],
            },
        ),
        migrations.CreateModel(
            name='Kommentar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('utgava', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kommentarer', to='rapporter.utgava', verbose_name='version')),
                ('avsnitt', models.CharField(max_length=60, verbose_name='avsnitt')),
                ('rubrik', models.CharField(max_length=160, verbose_name='rubrik')),
                ('citat', models.TextField(blank=True, verbose_name='citat')),
                ('text', models.TextField(verbose_name='kommentar')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='skriven')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='av')),
                ('tilldelad', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='kommentarer_att_losa', to=settings.AUTH_USER_MODEL, verbose_name='tas om hand av')),
                ('svar', models.TextField(blank=True, verbose_name='svar')),
                ('losning', models.CharField(blank=True, choices=[('andrat', 'Ändrat i texten'), ('besvarat', 'Besvarat'), ('ingen_atgard', 'Ingen åtgärd')], max_length=12, verbose_name='vad som gjordes')),
                ('lost_at', models.DateTimeField(blank=True, null=True, verbose_name='löst')),
                ('lost_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='löst av')),
            ],
            options={
                'verbose_name': 'kommentar',
                'verbose_name_plural': 'kommentarer',
                'ordering': ('utgava', 'pk'),
                'constraints': [models.CheckConstraint(condition=models.Q(('losning__in', ('', 'andrat', 'besvarat', 'ingen_atgard'))), name='rapporter_kommentarens_losning'), models.CheckConstraint(condition=models.Q(models.Q(('losning', ''), ('lost_at__isnull', True), ('lost_by__isnull', True)), models.Q(('lost_at__isnull', False), ('lost_by__isnull', False), models.Q(('losning', ''), _negated=True)), _connector='OR'), name='rapporter_lost_kommentar')],
            },
        ),
        migrations.CreateModel(
            name='Lasning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('utgava', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='lasningar', to='rapporter.utgava', verbose_name='version')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='vem')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='läst')),
            ],
            options={
                'verbose_name': 'läst version',
                'verbose_name_plural': 'lästa versioner',
                'ordering': ('utgava', 'at'),
                'constraints': [models.UniqueConstraint(fields=('utgava', 'by'), name='rapporter_last_en_gang')],
            },
        ),
        migrations.CreateModel(
            name='Mallavsnitt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('foralder', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='underavsnitt', to='rapporter.mallavsnitt')),
                ('ordning', models.PositiveSmallIntegerField()),
                ('nyckel', models.CharField(max_length=60, validators=[django.core.validators.RegexValidator('^[a-z0-9_]+$', 'Nyckeln har små bokstäver, siffror och _.')])),
                ('rubrik', models.CharField(max_length=120, verbose_name='rubrik')),
                ('numrerad', models.BooleanField(default=True, verbose_name='numrerad')),
                ('ny_sida', models.BooleanField(default=False, verbose_name='börjar på ny sida')),
                ('liggande', models.BooleanField(default=False, verbose_name='liggande sida')),
                ('med', models.BooleanField(default=True, verbose_name='med i rapporten')),
                ('skribent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_att_skriva', to=settings.AUTH_USER_MODEL, verbose_name='skrivs av')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('mall', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='avsnitt', to='rapporter.rapportmall')),
            ],
            options={
                'verbose_name': 'avsnitt i mall',
                'verbose_name_plural': 'avsnitt i mallar',
                'ordering': ('mall', 'ordning'),
                'constraints': [models.UniqueConstraint(fields=('mall', 'nyckel'), name='rapporter_unik_nyckel_per_mall'), models.UniqueConstraint(fields=('mall', 'ordning'), name='rapporter_unik_ordning_per_mall')],
            },
        ),
        migrations.CreateModel(
            name='Inbjuden',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('inbjudan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inbjudna', to='rapporter.inbjudan')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='styrelse.person')),
                ('epost', models.EmailField(blank=True, max_length=254, verbose_name='e-post')),
                ('skickad_at', models.DateTimeField(blank=True, null=True, verbose_name='skickad')),
                ('fel', models.CharField(blank=True, max_length=300, verbose_name='nådde inte fram')),
            ],
            options={
                'verbose_name': 'inbjuden läsare',
                'verbose_name_plural': 'inbjudna läsare',
                'ordering': ('inbjudan', 'pk'),
                'constraints': [models.UniqueConstraint(fields=('inbjudan', 'person'), name='rapporter_en_gang_per_inbjudan')],
            },
        ),
        migrations.RemoveField(
            model_name='avsnitt',
            name='version',
        ),
        migrations.AddConstraint(
            model_name='avsnitt',
            constraint=models.CheckConstraint(condition=models.Q(('lage__in', ('utkast', 'klart', 'granskat'))), name='rapporter_avsnittets_lage'),
        ),
        migrations.AddConstraint(
            model_name='rapport',
            constraint=models.CheckConstraint(condition=models.Q(('enhet__in', ('kr', 'tkr'))), name='rapporter_beloppens_enhet'),
        ),
    ]
