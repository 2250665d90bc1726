import django.db.models.deletion
import django.db.models.expressions
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('styrelse', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Kod',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kod', models.SlugField(max_length=40, verbose_name='kod')),
                ('namn', models.CharField(max_length=100, verbose_name='namn')),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning')),
                ('raknas_som', models.CharField(blank=True, choices=[('arbete', 'Arbete'), ('studier', 'Studier'), ('fortida', 'Avslut i förtid')], max_length=10, verbose_name='räknas som')),
                ('aktiv', models.BooleanField(default=True, verbose_name='går att välja')),
            ],
            options={
                'verbose_name': 'kod',
                'verbose_name_plural': 'koder',
                'ordering': ('lista', 'ordning', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Kodlista',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.CharField(choices=[('avslutsorsak', 'Avslutsorsak'), ('sysselsattning', 'Sysselsättning'), ('forsorjning', 'Försörjning'), ('remittent', 'Remitterande aktör')], max_length=20, unique=True, verbose_name='används för')),
                ('namn', models.CharField(max_length=80, verbose_name='namn')),
            ],
            options={
                'verbose_name': 'kodlista',
                'verbose_name_plural': 'kodlistor',
                'ordering': ('nyckel',),
            },
        ),
        migrations.CreateModel(
            name='Steg',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nummer', models.PositiveSmallIntegerField(verbose_name='steg')),
                ('namn', models.CharField(max_length=80, verbose_name='namn')),
                ('ovre', models.BooleanField(default=False, verbose_name='hör till den övre delen')),
            ],
            options={
                'verbose_name': 'steg',
                'verbose_name_plural': 'steg',
                'ordering': ('skala', 'nummer'),
            },
        ),
        migrations.CreateModel(
            name='Stegskala',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('namn', models.CharField(max_length=80, unique=True, verbose_name='namn')),
                ('beskrivning', models.TextField(blank=True, verbose_name='beskrivning')),
            ],
            options={
                'verbose_name': 'stegskala',
                'verbose_name_plural': 'stegskalor',
                'ordering': ('namn',),
            },
        ),
        migrations.CreateModel(
            name='Deltagare',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kod', models.CharField(editable=False, max_length=12, unique=True, verbose_name='kod')),
                ('kon', models.CharField(choices=[('kvinna', 'Kvinna'), ('man', 'Man'), ('okant', 'Annat eller okänt')], max_length=10, verbose_name='kön')),
                ('fodelsear', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='födelseår')),
                ('kommun', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='deltagare', to='styrelse.organisation', verbose_name='kommun')),
            ],
            options={
                'verbose_name': 'deltagare',
                'verbose_name_plural': 'deltagare',
                'ordering': ('kod',),
            },
        ),
        migrations.CreateModel(
            name='Insats',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('namn', models.CharField(max_length=120, unique=True, verbose_name='namn')),
                ('kortnamn', models.CharField(blank=True, max_length=40, verbose_name='kortnamn')),
                ('slug', models.SlugField(max_length=60, unique=True, verbose_name='adress')),
                ('inriktning', models.CharField(choices=[('individ', 'Individinriktad'), ('struktur', 'Strukturövergripande')], max_length=10, verbose_name='inriktning')),
                ('syfte', models.TextField(blank=True, verbose_name='syfte')),
                ('malgrupp', models.TextField(blank=True, verbose_name='målgrupp')),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning i förteckningar')),
                ('ansvariga', models.ManyToManyField(blank=True, related_name='insatser', to=settings.AUTH_USER_MODEL, verbose_name='insatsansvariga')),
                ('projektagare', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='agda_insatser', to='styrelse.organisation', verbose_name='projektägare')),
                ('styrgrupp', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='styrda_insatser', to='styrelse.organ', verbose_name='styrgrupp')),
                ('stegskala', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='insatser', to='insatser.stegskala', verbose_name='stegskala')),
            ],
            options={
                'verbose_name': 'insats',
                'verbose_name_plural': 'insatser',
                'ordering': ('ordning', 'namn'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Insatsar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('budgeterade_deltagare', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='budgeterade deltagare')),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='insatsar', to='insatser.insats')),
            ],
            options={
                'verbose_name': 'insatsår',
                'verbose_name_plural': 'insatsår',
                'ordering': ('insats', 'ar'),
            },
        ),
        migrations.CreateModel(
            name='Insatspart',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('roll', models.CharField(choices=[('projektagare', 'Projektägare'), ('samverkanspart', 'Samverkanspart'), ('medfinansiar', 'Medfinansiär'), ('utforare', 'Utförare')], max_length=20, verbose_name='roll')),
                ('andel_procent', models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True, verbose_name='andel i procent')),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='parter', to='insatser.insats')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='insatsparter', to='styrelse.organisation', verbose_name='organisation')),
            ],
            options={
                'verbose_name': 'part i insats',
                'verbose_name_plural': 'parter i insatser',
                'ordering': ('insats', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Insatsuppgift',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nyckel', models.SlugField(max_length=60, verbose_name='nyckel')),
                ('namn', models.CharField(max_length=120, verbose_name='uppgift')),
                ('per_datum', models.DateField(verbose_name='per')),
                ('varde', models.IntegerField(verbose_name='värde')),
                ('kalla', models.CharField(max_length=200, verbose_name='källa')),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uppgifter', to='insatser.insats')),
            ],
            options={
                'verbose_name': 'insatsuppgift',
                'verbose_name_plural': 'insatsuppgifter',
                'ordering': ('insats', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Inskrivning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('in_manad', models.DateField(verbose_name='inskriven (månad)')),
                ('ut_manad', models.DateField(blank=True, null=True, verbose_name='avslutad (månad)')),
                ('deltagare', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inskrivningar', to='insatser.deltagare', verbose_name='deltagare')),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='inskrivningar', to='insatser.insats', verbose_name='insats')),
                ('avslutsorsak', models.ForeignKey(blank=True, limit_choices_to={'lista__nyckel': 'avslutsorsak'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='avslutade', to='insatser.kod', verbose_name='avslutsorsak')),
                ('forsorjning_efter', models.ForeignKey(blank=True, limit_choices_to={'lista__nyckel': 'forsorjning'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='forsorjda_efter', to='insatser.kod', verbose_name='försörjning efter')),
                ('forsorjning_fore', models.ForeignKey(blank=True, limit_choices_to={'lista__nyckel': 'forsorjning'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='forsorjda_fore', to='insatser.kod', verbose_name='försörjning före')),
                ('remittent', models.ForeignKey(blank=True, limit_choices_to={'lista__nyckel': 'remittent'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='remitterade', to='insatser.kod', verbose_name='remitterande aktör')),
                ('sysselsattning_efter', models.ForeignKey(blank=True, limit_choices_to={'lista__nyckel': 'sysselsattning'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sysselsatta_efter', to='insatser.kod', verbose_name='sysselsättning efter')),
                ('sysselsattning_fore', models.ForeignKey(blank=True, limit_choices_to={'lista__nyckel': 'sysselsattning'}, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sysselsatta_fore', to='insatser.kod', verbose_name='sysselsättning före')),
            ],
            options={
                'verbose_name': 'inskrivning',
                'verbose_name_plural': 'inskrivningar',
                'ordering': ('insats', 'in_manad', 'pk'),
            },
        ),
        migrations.AddField(
            model_name='kod',
            name='lista',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='koder', to='insatser.kodlista'),
        ),
        migrations.CreateModel(
            name='Stegmatning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('datum', models.DateField(verbose_name='datum')),
                ('typ', models.CharField(choices=[('start', 'Vid start'), ('uppfoljning', 'Uppföljning'), ('avslut', 'Vid avslut')], max_length=12, verbose_name='slag av mätning')),
                ('skattare', models.CharField(choices=[('deltagare', 'Deltagaren själv'), ('personal', 'Personalen')], default='personal', max_length=10, verbose_name='skattat av')),
                ('inskrivning', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='stegmatningar', to='insatser.inskrivning')),
                ('steg', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='matningar', to='insatser.steg', verbose_name='steg')),
            ],
            options={
                'verbose_name': 'stegmätning',
                'verbose_name_plural': 'stegmätningar',
                'ordering': ('datum', 'pk'),
            },
        ),
        migrations.AddField(
            model_name='steg',
            name='skala',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steg', to='insatser.stegskala'),
        ),
        migrations.CreateModel(
            name='Tillfalle',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('typ', models.CharField(choices=[('utbildning', 'Utbildning'), ('natverk', 'Nätverksträff'), ('konsultation', 'Konsultation'), ('konferens', 'Konferens'), ('forelasning', 'Föreläsning'), ('information', 'Information')], max_length=20, verbose_name='slag')),
                ('rubrik', models.CharField(blank=True, max_length=120, verbose_name='rubrik')),
                ('datum', models.DateField(verbose_name='datum')),
                ('form', models.CharField(blank=True, choices=[('fysiskt', 'På plats'), ('digitalt', 'Digitalt'), ('hybrid', 'På plats och digitalt')], max_length=10, verbose_name='form')),
                ('antal_tillfallen', models.PositiveSmallIntegerField(blank=True, default=1, null=True, verbose_name='antal tillfällen')),
                ('antal', models.PositiveIntegerField(blank=True, null=True, verbose_name='antal personer')),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tillfallen', to='insatser.insats', verbose_name='insats')),
            ],
            options={
                'verbose_name': 'tillfälle',
                'verbose_name_plural': 'tillfällen',
                'ordering': ('-datum', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Volym',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(verbose_name='till och med')),
                ('kon', models.CharField(choices=[('kvinna', 'Kvinna'), ('man', 'Man'), ('okant', 'Annat eller okänt')], max_length=10, verbose_name='kön')),
                ('pagaende_start', models.PositiveIntegerField(verbose_name='pågående vid periodens början')),
                ('nya', models.PositiveIntegerField(verbose_name='nya under perioden')),
                ('avslutade', models.PositiveIntegerField(verbose_name='avslutade under perioden')),
                ('insats', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='volymer', to='insatser.insats', verbose_name='insats')),
            ],
            options={
                'verbose_name': 'volym',
                'verbose_name_plural': 'volymer',
                'ordering': ('insats', '-from_datum', 'kon'),
            },
        ),
        migrations.AddConstraint(
            model_name='deltagare',
            constraint=models.CheckConstraint(condition=models.Q(('fodelsear', None), ('fodelsear__range', (1900, 2100)), _connector='OR'), name='insatser_deltagare_fodelsear', violation_error_message='Skriv födelseåret med fyra siffror.'),
        ),
        migrations.AddConstraint(
            model_name='insatsar',
            constraint=models.UniqueConstraint(fields=('insats', 'ar'), name='insatser_ett_insatsar_per_ar'),
        ),
        migrations.AddConstraint(
            model_name='insatspart',
            constraint=models.UniqueConstraint(fields=('insats', 'organisation', 'roll'), name='insatser_en_part_per_roll', violation_error_message='Organisationen har redan den rollen i insatsen.'),
        ),
        migrations.AddConstraint(
            model_name='insatspart',
            constraint=models.CheckConstraint(condition=models.Q(('andel_procent', None), ('andel_procent__range', (0, 100)), _connector='OR'), name='insatser_andel_hogst_100', violation_error_message='Andelen ska vara mellan 0 och 100 procent.'),
        ),
        migrations.AddConstraint(
            model_name='insatsuppgift',
            constraint=models.UniqueConstraint(fields=('insats', 'nyckel', 'per_datum'), name='insatser_en_uppgift_per_dag', violation_error_message='Uppgiften finns redan för den dagen.'),
        ),
        migrations.AddIndex(
            model_name='inskrivning',
            index=models.Index(fields=['insats', 'in_manad'], name='insatser_inskrivning_manad'),
        ),
        migrations.AddConstraint(
            model_name='inskrivning',
            constraint=models.CheckConstraint(condition=models.Q(('ut_manad', None), ('ut_manad__gte', models.F('in_manad')), _connector='OR'), name='insatser_ut_efter_in', violation_error_message='Avslutet kan inte ligga före inskrivningen.'),
        ),
        migrations.AddConstraint(
            model_name='inskrivning',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('avslutsorsak__isnull', True), ('ut_manad__isnull', True)), models.Q(('avslutsorsak__isnull', False), ('ut_manad__isnull', False)), _connector='OR'), name='insatser_avslut_har_orsak', violation_error_message='Ett avslut ska ha både månad och orsak.'),
        ),
        migrations.AddConstraint(
            model_name='inskrivning',
            constraint=models.CheckConstraint(condition=models.Q(('ut_manad__isnull', False), models.Q(('forsorjning_efter', None), ('sysselsattning_efter', None)), _connector='OR'), name='insatser_efter_kraver_avslut', violation_error_message='Läget efter insatsen anges först vid avslutet.'),
        ),
        migrations.AddConstraint(
            model_name='inskrivning',
            constraint=models.UniqueConstraint(condition=models.Q(('ut_manad', None)), fields=('deltagare', 'insats'), name='insatser_en_oppen_inskrivning', violation_error_message='Deltagaren är redan inskriven i insatsen.'),
        ),
        migrations.AddConstraint(
            model_name='kod',
            constraint=models.UniqueConstraint(fields=('lista', 'kod'), name='insatser_kod_i_lista'),
        ),
        migrations.AddConstraint(
            model_name='stegmatning',
            constraint=models.UniqueConstraint(condition=models.Q(('typ__in', ['start', 'avslut'])), fields=('inskrivning', 'typ'), name='insatser_en_start_och_ett_avslut', violation_error_message='Inskrivningen har redan en sådan mätning.'),
        ),
        migrations.AddConstraint(
            model_name='steg',
            constraint=models.UniqueConstraint(fields=('skala', 'nummer'), name='insatser_ett_steg_per_nummer'),
        ),
        migrations.AddConstraint(
            model_name='insats',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='insatser_insats_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'),
        ),
        migrations.AddConstraint(
            model_name='insats',
            constraint=models.CheckConstraint(condition=models.Q(('inriktning__in', ['individ', 'struktur'])), name='insatser_insats_inriktning'),
        ),
        migrations.AddConstraint(
            model_name='tillfalle',
            constraint=models.CheckConstraint(condition=models.Q(('antal_tillfallen__isnull', False), ('antal__isnull', False), _connector='OR'), name='insatser_tillfalle_raknas', violation_error_message='Ange antal tillfällen, antal personer eller båda.'),
        ),
        migrations.AddConstraint(
            model_name='volym',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum__gte', models.F('from_datum'))), name='insatser_volym_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'),
        ),
        migrations.AddConstraint(
            model_name='volym',
            constraint=models.CheckConstraint(condition=models.Q(('avslutade__gte', 0), ('nya__gte', 0), ('pagaende_start__gte', 0)), name='insatser_volym_inte_negativ', violation_error_message='Antalen kan inte vara negativa.'),
        ),
        migrations.AddConstraint(
            model_name='volym',
            constraint=models.CheckConstraint(condition=models.Q(('avslutade__lte', django.db.models.expressions.CombinedExpression(models.F('pagaende_start'), '+', models.F('nya')))), name='insatser_volym_flode', violation_error_message='Fler kan inte avslutas än de som var med.'),
        ),
        migrations.AddConstraint(
            model_name='volym',
            constraint=models.UniqueConstraint(fields=('insats', 'kon', 'from_datum'), name='insatser_en_volym_per_period', violation_error_message='Perioden är redan registrerad för det könet.'),
        ),
    ]
