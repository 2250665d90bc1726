import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('namn', models.CharField(max_length=120, unique=True, verbose_name='namn')),
                ('kortnamn', models.CharField(blank=True, max_length=40, verbose_name='kortnamn')),
            ],
            options={
                'verbose_name': 'organisation',
                'verbose_name_plural': 'organisationer',
                'ordering': ('namn',),
            },
        ),
        migrations.CreateModel(
            name='Forbund',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisationsnummer', models.CharField(blank=True, max_length=11, validators=[django.core.validators.RegexValidator('^\\d{6}-\\d{4}$', 'Skriv organisationsnumret med bindestreck, till exempel 222000-1234.')], verbose_name='organisationsnummer')),
                ('bildat_datum', models.DateField(verbose_name='bildat')),
                ('webbplats', models.CharField(blank=True, max_length=200, verbose_name='webbplats')),
                ('motto', models.CharField(blank=True, max_length=200, verbose_name='motto')),
            ],
            options={
                'verbose_name': 'förbund',
                'verbose_name_plural': 'förbund',
                'constraints': [models.CheckConstraint(condition=models.Q(('pk', 1)), name='styrelse_ett_forbund')],
            },
        ),
        migrations.CreateModel(
            name='Mal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('ordning', models.PositiveSmallIntegerField(verbose_name='ordning')),
                ('namn', models.CharField(max_length=120, verbose_name='mål')),
                ('beskrivning', models.TextField(blank=True, verbose_name='beskrivning')),
                ('niva', models.CharField(choices=[('forbund', 'Förbundet'), ('individ', 'Individ'), ('struktur', 'Struktur'), ('organisation', 'Organisation'), ('ekonomi', 'Ekonomi')], default='forbund', max_length=20, verbose_name='nivå')),
            ],
            options={
                'verbose_name': 'mål',
                'verbose_name_plural': 'mål',
                'ordering': ('-ar', 'ordning'),
                'constraints': [models.UniqueConstraint(fields=('ar', 'ordning'), name='styrelse_mal_i_ordning'), models.UniqueConstraint(fields=('ar', 'namn'), name='styrelse_mal_namn_per_ar', violation_error_message='Det finns redan ett mål med det namnet för året.')],
            },
        ),
        migrations.CreateModel(
            name='Organ',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('namn', models.CharField(max_length=100, verbose_name='namn')),
                ('typ', models.CharField(choices=[('styrelse', 'Styrelse'), ('presidium', 'Presidium'), ('au', 'Arbetsutskott'), ('beredningsgrupp', 'Beredningsgrupp'), ('styrgrupp', 'Styrgrupp'), ('lokal_grupp', 'Lokal samverkansgrupp'), ('revisorer', 'Revisorer'), ('kansli', 'Kansli'), ('natverk', 'Nätverk')], max_length=20, verbose_name='slag')),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning i förteckningar')),
            ],
            options={
                'verbose_name': 'organ',
                'verbose_name_plural': 'organ',
                'ordering': ('ordning', 'namn'),
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='styrelse_organ_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'), models.UniqueConstraint(fields=('namn', 'from_datum'), name='styrelse_organ_namn', violation_error_message='Det finns redan ett organ med det namnet från den dagen.')],
            },
        ),
        migrations.CreateModel(
            name='Medlem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('typ', models.CharField(choices=[('fk', 'Försäkringskassan'), ('af', 'Arbetsförmedlingen'), ('region', 'Region'), ('kommun', 'Kommun')], max_length=10, verbose_name='part')),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning i förteckningar')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='medlemskap', to='styrelse.organisation', verbose_name='organisation')),
            ],
            options={
                'verbose_name': 'medlem',
                'verbose_name_plural': 'medlemmar',
                'ordering': ('ordning', 'pk'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('namn', models.CharField(max_length=100, verbose_name='namn')),
                ('epost', models.EmailField(blank=True, max_length=254, verbose_name='e-post')),
                ('user', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='person', to=settings.AUTH_USER_MODEL, verbose_name='användarkonto')),
            ],
            options={
                'verbose_name': 'person',
                'verbose_name_plural': 'personer',
                'ordering': ('namn',),
            },
        ),
        migrations.CreateModel(
            name='Plats',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning')),
                ('medlemmar', models.ManyToManyField(related_name='platser', to='styrelse.medlem')),
                ('organ', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='platser', to='styrelse.organ')),
            ],
            options={
                'verbose_name': 'plats',
                'verbose_name_plural': 'platser',
                'ordering': ('organ', 'ordning', 'pk'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Sammantrade',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('typ', models.CharField(choices=[('ordinarie', 'Ordinarie sammanträde'), ('extra', 'Extra sammanträde'), ('budget', 'Budgetsammanträde'), ('samrad', 'Medlemssamråd'), ('strategidag', 'Strategidag'), ('utveckling', 'Utvecklingsträff')], max_length=20, verbose_name='slag')),
                ('datum', models.DateField(verbose_name='datum')),
                ('starttid', models.TimeField(blank=True, null=True, verbose_name='börjar')),
                ('lokal', models.CharField(blank=True, max_length=100, verbose_name='lokal')),
                ('form', models.CharField(choices=[('fysiskt', 'På plats'), ('digitalt', 'Digitalt'), ('hybrid', 'På plats och digitalt')], default='fysiskt', max_length=10, verbose_name='form')),
                ('status', models.CharField(choices=[('planerat', 'Planerat'), ('genomfort', 'Genomfört'), ('installt', 'Inställt')], default='planerat', max_length=10, verbose_name='status')),
                ('rubrik', models.CharField(blank=True, max_length=120, verbose_name='rubrik')),
                ('gemensamt_med', models.ManyToManyField(blank=True, related_name='gemensamma_moten', to='styrelse.organisation', verbose_name='gemensamt med')),
                ('inbjudna', models.ManyToManyField(blank=True, related_name='inbjudningar', to='styrelse.organ', verbose_name='inbjudna organ')),
                ('organ', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sammantraden', to='styrelse.organ', verbose_name='organ')),
            ],
            options={
                'verbose_name': 'sammanträde',
                'verbose_name_plural': 'sammanträden',
                'ordering': ('-datum', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Uppdrag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('roll', models.CharField(choices=[('ledamot', 'Ledamot'), ('ersattare', 'Ersättare'), ('adjungerad', 'Adjungerad'), ('revisor', 'Revisor'), ('anstalld', 'Anställd'), ('representant', 'Representant')], max_length=20, verbose_name='roll')),
                ('befattning', models.CharField(blank=True, max_length=80, verbose_name='befattning')),
                ('omfattning_procent', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='omfattning i procent')),
                ('ordning', models.PositiveSmallIntegerField(default=0, verbose_name='ordning i förteckningar')),
                ('arbetsgivare', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='anstallda', to='styrelse.organisation', verbose_name='arbetsgivare')),
                ('medlem', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='uppdrag', to='styrelse.medlem', verbose_name='utsedd av')),
                ('organ', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uppdrag', to='styrelse.organ', verbose_name='organ')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uppdrag', to='styrelse.person', verbose_name='person')),
                ('plats', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='uppdrag', to='styrelse.plats', verbose_name='plats')),
            ],
            options={
                'verbose_name': 'uppdrag',
                'verbose_name_plural': 'uppdrag',
                'ordering': ('ordning', 'from_datum', 'pk'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Ordforandeskap',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='från och med')),
                ('till_datum', models.DateField(blank=True, null=True, verbose_name='till och med')),
                ('roll', models.CharField(choices=[('ordforande', 'Ordförande'), ('vice', 'Vice ordförande'), ('andre_vice', 'Andre vice ordförande')], max_length=20, verbose_name='roll')),
                ('uppdrag', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ordforandeskap', to='styrelse.uppdrag')),
            ],
            options={
                'verbose_name': 'ordförandeskap',
                'verbose_name_plural': 'ordförandeskap',
                'ordering': ('from_datum', 'pk'),
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Forbundsordning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_datum', models.DateField(verbose_name='gäller från och med')),
                ('namn', models.CharField(max_length=100, verbose_name='förbundets namn')),
                ('sate', models.CharField(blank=True, max_length=100, verbose_name='säte')),
                ('forbund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='forbundsordningar', to='styrelse.forbund')),
            ],
            options={
                'verbose_name': 'förbundsordning',
                'verbose_name_plural': 'förbundsordningar',
                'ordering': ('-from_datum',),
                'constraints': [models.UniqueConstraint(fields=('forbund', 'from_datum'), name='styrelse_en_forbundsordning_per_dag')],
            },
        ),
        migrations.CreateModel(
            name='Maluppfoljning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('datum', models.DateField(verbose_name='datum')),
                ('utfall', models.CharField(choices=[('uppnatt', 'Uppnått'), ('hittills_uppfyllt', 'Hittills uppfyllt'), ('delvis', 'Delvis uppnått'), ('inte_uppnatt', 'Inte uppnått')], max_length=20, verbose_name='utfall')),
                ('grund', models.TextField(verbose_name='grund för bedömningen')),
                ('mal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uppfoljningar', to='styrelse.mal', verbose_name='mål')),
            ],
            options={
                'verbose_name': 'måluppföljning',
                'verbose_name_plural': 'måluppföljningar',
                'ordering': ('-datum', '-pk'),
                'constraints': [models.UniqueConstraint(fields=('mal', 'datum'), name='styrelse_en_uppfoljning_per_dag', violation_error_message='Målet är redan följt upp den dagen.')],
            },
        ),
        migrations.CreateModel(
            name='Invanarantal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(verbose_name='år')),
                ('antal', models.PositiveIntegerField(verbose_name='invånare')),
                ('antal_16_64', models.PositiveIntegerField(blank=True, null=True, verbose_name='invånare 16–64 år')),
                ('medlem', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invanarantal', to='styrelse.medlem')),
            ],
            options={
                'verbose_name': 'invånarantal',
                'verbose_name_plural': 'invånarantal',
                'ordering': ('medlem', '-ar'),
                'constraints': [models.UniqueConstraint(fields=('medlem', 'ar'), name='styrelse_ett_invanarantal_per_ar'), models.CheckConstraint(condition=models.Q(('antal_16_64', None), ('antal_16_64__lte', models.F('antal')), _connector='OR'), name='styrelse_invanare_i_arbetsfor_alder', violation_error_message='Invånare 16–64 år kan inte vara fler än alla invånare.')],
            },
        ),
        migrations.AddConstraint(
            model_name='medlem',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='styrelse_medlem_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'),
        ),
        migrations.AddConstraint(
            model_name='medlem',
            constraint=models.CheckConstraint(condition=models.Q(('typ__in', ['fk', 'af', 'region', 'kommun'])), name='styrelse_medlem_typ'),
        ),
        migrations.AddConstraint(
            model_name='plats',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='styrelse_plats_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'),
        ),
        migrations.AddConstraint(
            model_name='plats',
            constraint=models.UniqueConstraint(fields=('organ', 'ordning', 'from_datum'), name='styrelse_plats_i_ordning'),
        ),
        migrations.AddIndex(
            model_name='sammantrade',
            index=models.Index(fields=['datum'], name='styrelse_sammantrade_datum'),
        ),
        migrations.AddConstraint(
            model_name='sammantrade',
            constraint=models.UniqueConstraint(fields=('organ', 'typ', 'datum'), name='styrelse_ett_sammantrade_per_dag', violation_error_message='Organet har redan ett möte av det slaget den dagen.'),
        ),
        migrations.AddIndex(
            model_name='uppdrag',
            index=models.Index(fields=['organ', 'from_datum'], name='styrelse_uppdrag_organ'),
        ),
        migrations.AddConstraint(
            model_name='uppdrag',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='styrelse_uppdrag_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'),
        ),
        migrations.AddConstraint(
            model_name='uppdrag',
            constraint=models.CheckConstraint(condition=models.Q(('omfattning_procent', None), ('omfattning_procent__range', (1, 100)), _connector='OR'), name='styrelse_uppdrag_omfattning', violation_error_message='Omfattningen ska vara mellan 1 och 100 procent.'),
        ),
        migrations.AddConstraint(
            model_name='ordforandeskap',
            constraint=models.CheckConstraint(condition=models.Q(('till_datum', None), ('till_datum__gte', models.F('from_datum')), _connector='OR'), name='styrelse_ordforandeskap_period', violation_error_message='Slutdatum kan inte ligga före startdatum.'),
        ),
    ]
