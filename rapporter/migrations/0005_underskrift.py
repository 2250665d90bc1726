import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('ekonomi', '0003_insatsernas_arbete'),
        ('finsam', '0005_underskrift'),
        ('insatser', '0003_insatsernas_arbete'),
        ('rapporter', '0004_rapporternas_arbete'),
        ('styrelse', '0005_underskrift'),
    ]

    operations = [
        migrations.AddField(
            model_name='utgava',
            name='handling',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='utgava', to='styrelse.handling', verbose_name='handling i diariet'),
        ),
        migrations.CreateModel(
            name='Publikation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=80, unique=True, verbose_name='adress')),
                ('rapport', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='publikation', to='rapporter.rapport')),
                ('protokoll', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='publikation', to='styrelse.protokoll')),
                ('handling', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='publikation', to='styrelse.handling')),
                ('skapad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='först publicerad')),
                ('skapad_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='publikationer', to=settings.AUTH_USER_MODEL, verbose_name='av')),
            ],
            options={
                'verbose_name': 'publikation',
                'verbose_name_plural': 'publikationer',
                'ordering': ('-pk',),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('handling', None), ('protokoll', None), ('rapport__isnull', False)), models.Q(('handling', None), ('protokoll__isnull', False), ('rapport', None)), models.Q(('handling__isnull', False), ('protokoll', None), ('rapport', None)), _connector='OR'), name='rapporter_publikation_av_en_sak')],
            },
        ),
        migrations.CreateModel(
            name='Revisionsberattelse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('utgava', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='revisionsberattelser', to='rapporter.utgava', verbose_name='version')),
                ('handling', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='revisionsberattelse', to='styrelse.handling', verbose_name='handling')),
                ('datum', models.DateField(verbose_name='avgiven')),
                ('avgiven_av', models.CharField(max_length=160, verbose_name='avgiven av')),
                ('rattvisande', models.CharField(choices=[('ja', 'Ger en rättvisande bild'), ('delvis', 'Ger i huvudsak en rättvisande bild'), ('nej', 'Ger inte en rättvisande bild')], max_length=10, verbose_name='räkenskaperna')),
                ('mal', models.CharField(choices=[('ja', 'Förenligt med målen'), ('delvis', 'Delvis förenligt med målen'), ('nej', 'Inte förenligt med målen'), ('saknas', 'Inget uttalande')], default='saknas', max_length=10, verbose_name='resultatet mot målen')),
                ('ansvarsfrihet', models.CharField(choices=[('tillstyrks', 'Ansvarsfrihet tillstyrks'), ('avstyrks', 'Ansvarsfrihet avstyrks')], max_length=10, verbose_name='ansvarsfrihet')),
                ('anmarkning', models.TextField(blank=True, verbose_name='anmärkning')),
                ('ersatter', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ersatt_av', to='rapporter.revisionsberattelse', verbose_name='ersätter')),
                ('skal', models.CharField(blank=True, max_length=500, verbose_name='varför den ersätter en tidigare')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='mottagen')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='revisionsberattelser', to=settings.AUTH_USER_MODEL, verbose_name='registrerad av')),
            ],
            options={
                'verbose_name': 'revisionsberättelse',
                'verbose_name_plural': 'revisionsberättelser',
                'ordering': ('-datum', '-pk'),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('ersatter', None), ('skal', '')), models.Q(('ersatter__isnull', False), models.Q(('skal', ''), _negated=True)), _connector='OR'), name='rapporter_revisionsberattelse_ersatter_med_skal', violation_error_message='Skriv varför den ersätter den tidigare.'), models.CheckConstraint(condition=models.Q(('rattvisande__in', ('ja', 'delvis', 'nej')), ('mal__in', ('ja', 'delvis', 'nej', 'saknas')), ('ansvarsfrihet__in', ('tillstyrks', 'avstyrks'))), name='rapporter_revisionsberattelsens_uttalanden')],
            },
        ),
        migrations.CreateModel(
            name='Revisionsfraga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='räkenskapsår')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='nummer')),
                ('rubrik', models.CharField(max_length=160, verbose_name='rubrik')),
                ('verifikation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='revisionsfragor', to='ekonomi.verifikation')),
                ('konto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='revisionsfragor', to='ekonomi.konto')),
                ('protokoll', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='revisionsfragor', to='styrelse.protokoll')),
                ('handling', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='revisionsfragor', to='styrelse.handling')),
                ('senast', models.DateField(blank=True, null=True, verbose_name='svar senast')),
                ('status', models.CharField(choices=[('vantar', 'Väntar på svar'), ('besvarad', 'Besvarad'), ('klar', 'Klar')], default='vantar', max_length=10, verbose_name='läge')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='ställd')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='revisionsfragor', to=settings.AUTH_USER_MODEL, verbose_name='av')),
                ('klar_at', models.DateTimeField(blank=True, null=True, verbose_name='klar')),
                ('klar_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'revisionsfråga',
                'verbose_name_plural': 'revisionsfrågor',
                'ordering': ('-ar', '-nummer'),
                'constraints': [models.UniqueConstraint(fields=('ar', 'nummer'), name='rapporter_revisionsfragans_nummer'), models.CheckConstraint(condition=models.Q(models.Q(('handling', None), ('konto', None), ('protokoll', None)), models.Q(('handling', None), ('protokoll', None), ('verifikation', None)), models.Q(('handling', None), ('konto', None), ('verifikation', None)), models.Q(('konto', None), ('protokoll', None), ('verifikation', None)), _connector='OR'), name='rapporter_revisionsfraga_om_en_sak', violation_error_message='En fråga gäller en sak. Ställ en fråga till om den andra.'), models.CheckConstraint(condition=models.Q(('status__in', ('vantar', 'besvarad', 'klar'))), name='rapporter_revisionsfragans_lage'), models.CheckConstraint(condition=models.Q(models.Q(('klar_at__isnull', False), ('klar_by__isnull', False), ('status', 'klar')), models.Q(models.Q(('status', 'klar'), _negated=True), ('klar_at', None), ('klar_by', None)), _connector='OR'), name='rapporter_revisionsfraga_klar')],
            },
        ),
        migrations.CreateModel(
            name='Tillganglighetsbrist',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(verbose_name='vad som inte fungerar')),
                ('sida', models.CharField(blank=True, max_length=300, verbose_name='vilken sida')),
                ('epost', models.EmailField(blank=True, max_length=254, verbose_name='e-post för svar')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='inkom')),
                ('hanterad_at', models.DateTimeField(blank=True, null=True, verbose_name='hanterad')),
                ('hanterad_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('atgard', models.TextField(blank=True, verbose_name='vad som gjordes')),
            ],
            options={
                'verbose_name': 'rapporterad tillgänglighetsbrist',
                'verbose_name_plural': 'rapporterade tillgänglighetsbrister',
                'ordering': ('-pk',),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('atgard', ''), ('hanterad_at__isnull', True), ('hanterad_by__isnull', True)), models.Q(('hanterad_at__isnull', False), ('hanterad_by__isnull', False), models.Q(('atgard', ''), _negated=True)), _connector='OR'), name='rapporter_tillganglighetsbrist_hanterad', violation_error_message='Skriv vad som gjordes.'), models.CheckConstraint(condition=models.Q(('hanterad_at', None), ('epost', ''), _connector='OR'), name='rapporter_tillganglighetsbrist_utan_adress')],
            },
        ),
        migrations.CreateModel(
            name='Tillganglighetsredogorelse',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('efterlevnad', models.CharField(choices=[('helt', 'Helt förenliga med lagen'), ('delvis', 'Delvis förenliga med lagen'), ('inte', 'Inte förenliga med lagen')], max_length=6, verbose_name='så följer sidorna lagen')),
                ('brister', models.TextField(blank=True, verbose_name='kända brister')),
                ('betungande', models.TextField(blank=True, verbose_name='oskäligt betungande anpassning')),
                ('undantag', models.TextField(blank=True, verbose_name='innehåll som lagen undantar')),
                ('provning', models.TextField(verbose_name='så har sidorna prövats')),
                ('provad_datum', models.DateField(verbose_name='senast prövade')),
                ('epost', models.EmailField(max_length=254, verbose_name='e-post')),
                ('telefon', models.CharField(blank=True, max_length=30, verbose_name='telefon')),
                ('adress', models.CharField(blank=True, max_length=200, verbose_name='postadress')),
                ('andrad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='uppdaterad')),
                ('andrad_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='av')),
            ],
            options={
                'verbose_name': 'tillgänglighetsredogörelse',
                'verbose_name_plural': 'tillgänglighetsredogörelser',
                'constraints': [models.CheckConstraint(condition=models.Q(('pk', 1)), name='rapporter_en_tillganglighetsredogorelse'), models.CheckConstraint(condition=models.Q(models.Q(('brister', ''), ('efterlevnad', 'helt')), models.Q(('efterlevnad__in', ('delvis', 'inte')), models.Q(('brister', ''), _negated=True)), _connector='OR'), name='rapporter_tillganglighetens_brister', violation_error_message='Skriv vilka brister som finns, eller välj att sidorna helt följer lagen.')],
            },
        ),
        migrations.CreateModel(
            name='Publikationsversion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('publikation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versioner', to='rapporter.publikation')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='version')),
                ('titel', models.CharField(max_length=200, verbose_name='titel')),
                ('beskrivning', models.CharField(blank=True, max_length=300, verbose_name='beskrivning')),
                ('datum', models.DateField(verbose_name='datum')),
                ('licens', models.CharField(choices=[('cc0', 'CC0 1.0: fritt att använda utan villkor'), ('cc-by', 'CC BY 4.0: fritt att använda om källan anges')], default='cc0', max_length=5, verbose_name='licens')),
                ('utgava', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='publiceringar', to='rapporter.utgava')),
                ('sida', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='finsam.fil')),
                ('publicerad_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='publicerad')),
                ('publicerad_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='av')),
                ('avpublicerad_at', models.DateTimeField(blank=True, null=True, verbose_name='avpublicerad')),
                ('avpublicerad_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('avpublicerad_skal', models.CharField(blank=True, max_length=500, verbose_name='skäl')),
            ],
            options={
                'verbose_name': 'publicerad version',
                'verbose_name_plural': 'publicerade versioner',
                'ordering': ('publikation', '-nummer'),
                'constraints': [models.UniqueConstraint(fields=('publikation', 'nummer'), name='rapporter_publicerad_version_nummer'), models.UniqueConstraint(condition=models.Q(('avpublicerad_at', None)), fields=('publikation',), name='rapporter_en_publicerad_version'), models.CheckConstraint(condition=models.Q(models.Q(('avpublicerad_at__isnull', True), ('avpublicerad_by__isnull', True), ('avpublicerad_skal', '')), models.Q(('avpublicerad_at__isnull', False), ('avpublicerad_by__isnull', False), models.Q(('avpublicerad_skal', ''), _negated=True)), _connector='OR'), name='rapporter_avpublicerad_har_skal', violation_error_message='Skriv varför.'), models.CheckConstraint(condition=models.Q(('licens__in', ('cc0', 'cc-by'))), name='rapporter_publikationens_licens')],
            },
        ),
        migrations.CreateModel(
            name='Revisionsinlagg',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fraga', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inlagg', to='rapporter.revisionsfraga')),
                ('slag', models.CharField(choices=[('fraga', 'Fråga'), ('svar', 'Svar')], max_length=5, verbose_name='slag')),
                ('text', models.TextField(verbose_name='text')),
                ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='skrivet')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='revisionsinlagg', to=settings.AUTH_USER_MODEL, verbose_name='av')),
            ],
            options={
                'verbose_name': 'inlägg i en revisionsfråga',
                'verbose_name_plural': 'inlägg i revisionsfrågor',
                'ordering': ('fraga', 'pk'),
                'constraints': [models.CheckConstraint(condition=models.Q(('slag__in', ('fraga', 'svar'))), name='rapporter_revisionsinlaggets_slag')],
            },
        ),
        migrations.CreateModel(
            name='Revisionsbilaga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('inlagg', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bilagor', to='rapporter.revisionsinlagg')),
                ('fil', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='revisionsbilagor', to='finsam.fil')),
            ],
            options={
                'verbose_name': 'fil i en revisionsfråga',
                'verbose_name_plural': 'filer i revisionsfrågor',
                'ordering': ('inlagg', 'pk'),
            },
        ),
        migrations.AddConstraint(
            model_name='utgava',
            constraint=models.CheckConstraint(condition=models.Q(('handling', None), ('slag', 'beslutad'), _connector='OR'), name='rapporter_bara_beslut_diariefors'),
        ),
    ]
