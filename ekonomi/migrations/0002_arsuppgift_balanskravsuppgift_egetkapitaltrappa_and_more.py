import django.core.validators
import django.db.models.deletion
import finsam.falt
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('ekonomi', '0001_initial'),
        ('finsam', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Arsuppgift',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(unique=True, verbose_name='år')),
                ('intakter', finsam.falt.BeloppField(blank=True, null=True, verbose_name='intäkter')),
                ('kostnader', finsam.falt.BeloppField(blank=True, null=True, verbose_name='kostnader')),
                ('resultat', finsam.falt.BeloppField(blank=True, null=True, verbose_name='årets resultat')),
                ('eget_kapital', finsam.falt.BeloppField(blank=True, null=True, verbose_name='eget kapital')),
                ('soliditet_procent', models.DecimalField(blank=True, decimal_places=1, max_digits=5, null=True, verbose_name='soliditet, procent')),
                ('kalla', models.CharField(max_length=200, verbose_name='källa')),
            ],
            options={
                'verbose_name': 'årsuppgift',
                'verbose_name_plural': 'årsuppgifter',
                'ordering': ('-ar',),
            },
        ),
        migrations.CreateModel(
            name='Balanskravsuppgift',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(unique=True, verbose_name='år')),
                ('realisationsvinster', finsam.falt.BeloppField(default=0, verbose_name='samtliga realisationsvinster')),
                ('undantagna_vinster', finsam.falt.BeloppField(default=0, verbose_name='realisationsvinster enligt undantagsmöjlighet')),
                ('undantagna_forluster', finsam.falt.BeloppField(default=0, verbose_name='realisationsförluster enligt undantagsmöjlighet')),
                ('orealiserade', finsam.falt.BeloppField(default=0, help_text='En förlust skrivs med minus.', verbose_name='orealiserade vinster i värdepapper')),
                ('aterforda', finsam.falt.BeloppField(default=0, help_text='En förlust skrivs med minus.', verbose_name='återföring av orealiserade vinster')),
                ('reservering', finsam.falt.BeloppField(default=0, verbose_name='reservering till resultatreserv')),
                ('ianspraktagande', finsam.falt.BeloppField(default=0, verbose_name='ianspråktagande av resultatreserv')),
                ('synnerliga_skal_belopp', finsam.falt.BeloppField(default=0, verbose_name='undantas av synnerliga skäl')),
                ('synnerliga_skal', models.TextField(blank=True, verbose_name='synnerliga skäl')),
            ],
            options={
                'verbose_name': 'balanskravsuppgift',
                'verbose_name_plural': 'balanskravsuppgifter',
                'ordering': ('-ar',),
            },
        ),
        migrations.CreateModel(
            name='EgetKapitalTrappa',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('from_ar', models.PositiveSmallIntegerField(verbose_name='gäller från år')),
                ('upp_till_tkr', models.PositiveIntegerField(blank=True, null=True, verbose_name='insatser upp till, tkr')),
                ('procent', models.DecimalField(decimal_places=2, max_digits=5, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(100)], verbose_name='högst, procent')),
                ('metod', models.CharField(choices=[('klass', 'hela insatsen'), ('marginal', 'den del som ligger i steget')], default='klass', max_length=10, verbose_name='räknas på')),
            ],
            options={
                'verbose_name': 'steg i trappan för eget kapital',
                'verbose_name_plural': 'steg i trappan för eget kapital',
                'ordering': ('-from_ar', models.OrderBy(models.F('upp_till_tkr'), nulls_last=True)),
            },
        ),
        migrations.CreateModel(
            name='Filskillnad',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slag', models.CharField(choices=[('andrad', 'Ändrad i filen'), ('saknas', 'Saknas i filen'), ('rattad', 'Rättad för hand')], max_length=10, verbose_name='slag')),
                ('radnummer', models.PositiveIntegerField(null=True, verbose_name='rad i filen')),
                ('text', models.TextField(verbose_name='vad som skiljer')),
                ('godtagen_at', models.DateTimeField(editable=False, null=True, verbose_name='godtagen')),
            ],
            options={
                'verbose_name': 'skillnad mot fil',
                'verbose_name_plural': 'skillnader mot fil',
                'ordering': ('pk',),
            },
        ),
        migrations.CreateModel(
            name='Kapitalriktvarde',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(unique=True, verbose_name='år')),
                ('belopp', finsam.falt.BeloppField(verbose_name='högsta eget kapital')),
                ('kalla', models.CharField(max_length=200, verbose_name='källa')),
            ],
            options={
                'verbose_name': 'riktvärde för eget kapital',
                'verbose_name_plural': 'riktvärden för eget kapital',
                'ordering': ('-ar',),
            },
        ),
        migrations.CreateModel(
            name='Personalar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ar', models.PositiveSmallIntegerField(unique=True, verbose_name='år')),
                ('arsarbetare', models.DecimalField(decimal_places=1, max_digits=5, validators=[django.core.validators.MinValueValidator(0)], verbose_name='antal anställda, årsarbetare')),
                ('kvinnor', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='kvinnor')),
                ('man', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='män')),
                ('sjukfranvaro', models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(100)], verbose_name='sjukfrånvaro, procent')),
                ('sjukfranvaro_kvinnor', models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(100)], verbose_name='sjukfrånvaro kvinnor, procent')),
                ('sjukfranvaro_man', models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True, validators=[django.core.validators.MinValueValidator(0), django.core.validators.MaxValueValidator(100)], verbose_name='sjukfrånvaro män, procent')),
                ('kalla', models.CharField(blank=True, max_length=200, verbose_name='källa')),
            ],
            options={
                'verbose_name': 'personalår',
                'verbose_name_plural': 'personalår',
                'ordering': ('-ar',),
            },
        ),
        migrations.CreateModel(
            name='Uttag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slag', models.CharField(choices=[('version', 'Ersatt av en nyare version'), ('saknas', 'Saknas i en nyare fil'), ('angrad', 'Importen ångrad')], max_length=10, verbose_name='varför')),
            ],
            options={
                'verbose_name': 'uttag',
                'verbose_name_plural': 'uttag',
                'ordering': ('pk',),
            },
        ),
        migrations.RemoveConstraint(
            model_name='uppstallning',
            name='ekonomi_uppstallningstyp_finns',
        ),
        migrations.AddField(
            model_name='sieimport',
            name='angra_skal',
            field=models.CharField(blank=True, editable=False, max_length=500, verbose_name='skäl'),
        ),
        migrations.AddField(
            model_name='sieimport',
            name='angrad_at',
            field=models.DateTimeField(editable=False, null=True, verbose_name='ångrad'),
        ),
        migrations.AddField(
            model_name='sieimport',
            name='angrad_by',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='angrade_sie_importer', to=settings.AUTH_USER_MODEL, verbose_name='ångrad av'),
        ),
        migrations.AddField(
            model_name='sieimport',
            name='balanser',
            field=models.JSONField(default=list, editable=False, verbose_name='ingående balanser'),
        ),
        migrations.AddField(
            model_name='sieimport',
            name='typ',
            field=models.CharField(default='4E', max_length=2, verbose_name='SIE-typ'),
        ),
        migrations.AddField(
            model_name='uppstallning',
            name='kontoplan',
            field=models.CharField(choices=[('bas', 'BAS'), ('kommunbas', 'Kommun-Bas')], default='bas', max_length=10, verbose_name='kontoplan'),
        ),
        migrations.AddField(
            model_name='verifikation',
            name='filens_ordning',
            field=models.PositiveSmallIntegerField(db_default=1, default=1, verbose_name='ordning i filen'),
        ),
        migrations.AlterField(
            model_name='uppstallning',
            name='typ',
            field=models.CharField(choices=[('RR', 'Resultaträkning'), ('BR', 'Balansräkning'), ('KF', 'Kassaflödesanalys'), ('DR', 'Driftredovisning')], max_length=2, unique=True, verbose_name='typ'),
        ),
        migrations.AddIndex(
            model_name='verifikation',
            index=models.Index(condition=models.Q(('filens_nummer__gt', '')), fields=['ar', 'filens_serie', 'filens_nummer'], name='ekonomi_verifikation_filens'),
        ),
        migrations.AddConstraint(
            model_name='sieimport',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('angra_skal', ''), ('angrad_at__isnull', True), ('angrad_by__isnull', True)), models.Q(('angrad_at__isnull', False), ('angrad_by__isnull', False), models.Q(('angra_skal', ''), _negated=True)), _connector='OR'), name='ekonomi_sieimport_angrad_at_by_och_skal'),
        ),
        migrations.AddConstraint(
            model_name='uppstallning',
            constraint=models.CheckConstraint(condition=models.Q(('typ__in', ['RR', 'BR', 'KF', 'DR'])), name='ekonomi_uppstallningstyp_finns'),
        ),
        migrations.AddConstraint(
            model_name='uppstallning',
            constraint=models.CheckConstraint(condition=models.Q(('kontoplan__in', ['bas', 'kommunbas'])), name='ekonomi_uppstallning_kontoplan_finns'),
        ),
        migrations.AddConstraint(
            model_name='arsuppgift',
            constraint=models.CheckConstraint(condition=models.Q(('ar__gte', 1990), ('ar__lte', 2100)), name='ekonomi_arsuppgift_ar'),
        ),
        migrations.AddConstraint(
            model_name='arsuppgift',
            constraint=models.CheckConstraint(condition=models.Q(('kalla', ''), _negated=True), name='ekonomi_arsuppgift_har_kalla'),
        ),
        migrations.AddConstraint(
            model_name='balanskravsuppgift',
            constraint=models.CheckConstraint(condition=models.Q(('ar__gte', 1990), ('ar__lte', 2100)), name='ekonomi_balanskrav_ar'),
        ),
        migrations.AddConstraint(
            model_name='balanskravsuppgift',
            constraint=models.CheckConstraint(condition=models.Q(('realisationsvinster__gte', 0)), name='ekonomi_balanskrav_realisationsvinster', violation_error_message='Skriv beloppet utan minus.'),
        ),
        migrations.AddConstraint(
            model_name='balanskravsuppgift',
            constraint=models.CheckConstraint(condition=models.Q(('undantagna_vinster__gte', 0)), name='ekonomi_balanskrav_undantagna_vinster', violation_error_message='Skriv beloppet utan minus.'),
        ),
        migrations.AddConstraint(
            model_name='balanskravsuppgift',
            constraint=models.CheckConstraint(condition=models.Q(('undantagna_forluster__gte', 0)), name='ekonomi_balanskrav_undantagna_forluster', violation_error_message='Skriv beloppet utan minus.'),
        ),
        migrations.AddConstraint(
            model_name='balanskravsuppgift',
            constraint=models.CheckConstraint(condition=models.Q(('reservering__gte', 0)), name='ekonomi_balanskrav_reservering', violation_error_message='Skriv beloppet utan minus.'),
        ),
        migrations.AddConstraint(
            model_name='balanskravsuppgift',
            constraint=models.CheckConstraint(condition=models.Q(('ianspraktagande__gte', 0)), name='ekonomi_balanskrav_ianspraktagande', violation_error_message='Skriv beloppet utan minus.'),
        ),
        migrations.AddConstraint(
            model_name='balanskravsuppgift',
            constraint=models.CheckConstraint(condition=models.Q(('synnerliga_skal_belopp__gte', 0)), name='ekonomi_balanskrav_synnerliga_skal_belopp', violation_error_message='Skriv beloppet utan minus.'),
        ),
        migrations.AddConstraint(
            model_name='balanskravsuppgift',
            constraint=models.CheckConstraint(condition=models.Q(('synnerliga_skal_belopp', 0), models.Q(('synnerliga_skal', ''), _negated=True), _connector='OR'), name='ekonomi_balanskrav_skal_ska_sagas', violation_error_message='Skriv vilka de synnerliga skälen är.'),
        ),
        migrations.AddConstraint(
            model_name='egetkapitaltrappa',
            constraint=models.UniqueConstraint(fields=('from_ar', 'upp_till_tkr'), name='ekonomi_trappa_ett_steg_per_grans', nulls_distinct=False),
        ),
        migrations.AddConstraint(
            model_name='egetkapitaltrappa',
            constraint=models.CheckConstraint(condition=models.Q(('procent__gte', 0), ('procent__lte', 100)), name='ekonomi_trappa_procent'),
        ),
        migrations.AddConstraint(
            model_name='egetkapitaltrappa',
            constraint=models.CheckConstraint(condition=models.Q(('metod__in', ['klass', 'marginal'])), name='ekonomi_trappa_metod_finns'),
        ),
        migrations.AddConstraint(
            model_name='egetkapitaltrappa',
            constraint=models.CheckConstraint(condition=models.Q(('from_ar__gte', 1990), ('from_ar__lte', 2100)), name='ekonomi_trappa_ar'),
        ),
        migrations.AddConstraint(
            model_name='egetkapitaltrappa',
            constraint=models.CheckConstraint(condition=models.Q(('upp_till_tkr__isnull', True), ('upp_till_tkr__gt', 0), _connector='OR'), name='ekonomi_trappa_grans_over_noll'),
        ),
        migrations.AddField(
            model_name='filskillnad',
            name='godtagen_by',
            field=models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='godtagna_filskillnader', to=settings.AUTH_USER_MODEL, verbose_name='godtagen av'),
        ),
        migrations.AddField(
            model_name='filskillnad',
            name='sie_import',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='filskillnader', to='ekonomi.sieimport'),
        ),
        migrations.AddField(
            model_name='filskillnad',
            name='verifikation',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='filskillnader', to='ekonomi.verifikation', verbose_name='bokförd'),
        ),
        migrations.AddConstraint(
            model_name='kapitalriktvarde',
            constraint=models.CheckConstraint(condition=models.Q(('ar__gte', 1990), ('ar__lte', 2100)), name='ekonomi_riktvarde_ar'),
        ),
        migrations.AddConstraint(
            model_name='kapitalriktvarde',
            constraint=models.CheckConstraint(condition=models.Q(('belopp__gte', 0)), name='ekonomi_riktvarde_inte_negativt'),
        ),
        migrations.AddConstraint(
            model_name='kapitalriktvarde',
            constraint=models.CheckConstraint(condition=models.Q(('kalla', ''), _negated=True), name='ekonomi_riktvarde_har_kalla'),
        ),
        migrations.AddConstraint(
            model_name='personalar',
            constraint=models.CheckConstraint(condition=models.Q(('ar__gte', 1990), ('ar__lte', 2100)), name='ekonomi_personalar_ar'),
        ),
        migrations.AddConstraint(
            model_name='personalar',
            constraint=models.CheckConstraint(condition=models.Q(('arsarbetare__gte', 0)), name='ekonomi_personalar_inte_negativt'),
        ),
        migrations.AddConstraint(
            model_name='personalar',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kvinnor__isnull', True), ('man__isnull', True)), models.Q(('kvinnor__isnull', False), ('man__isnull', False)), _connector='OR'), name='ekonomi_personalar_bada_konen', violation_error_message='Fyll i antalet för både kvinnor och män, eller inget.'),
        ),
        migrations.AddConstraint(
            model_name='personalar',
            constraint=models.CheckConstraint(condition=models.Q(('sjukfranvaro__isnull', True), models.Q(('sjukfranvaro__gte', 0), ('sjukfranvaro__lte', 100)), _connector='OR'), name='ekonomi_personalar_sjukfranvaro'),
        ),
        migrations.AddConstraint(
            model_name='personalar',
            constraint=models.CheckConstraint(condition=models.Q(('sjukfranvaro_kvinnor__isnull', True), models.Q(('sjukfranvaro_kvinnor__gte', 0), ('sjukfranvaro_kvinnor__lte', 100)), _connector='OR'), name='ekonomi_personalar_sjukfranvaro_kvinnor'),
        ),
        migrations.AddConstraint(
            model_name='personalar',
            constraint=models.CheckConstraint(condition=models.Q(('sjukfranvaro_man__isnull', True), models.Q(('sjukfranvaro_man__gte', 0), ('sjukfranvaro_man__lte', 100)), _connector='OR'), name='ekonomi_personalar_sjukfranvaro_man'),
        ),
        migrations.AddField(
            model_name='uttag',
            name='ersatt_av',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ersatter', to='ekonomi.verifikation', verbose_name='ersatt av'),
        ),
        migrations.AddField(
            model_name='uttag',
            name='sie_import',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='uttag', to='ekonomi.sieimport', verbose_name='genom'),
        ),
        migrations.AddField(
            model_name='uttag',
            name='storno',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='tar_ut', to='ekonomi.verifikation'),
        ),
        migrations.AddField(
            model_name='uttag',
            name='verifikation',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='uttag', to='ekonomi.verifikation', verbose_name='uttagen'),
        ),
        migrations.AddConstraint(
            model_name='filskillnad',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('radnummer__isnull', True), ('slag', 'saknas')), models.Q(('radnummer__isnull', False), ('slag__in', ['andrad', 'rattad'])), _connector='OR'), name='ekonomi_filskillnad_slag_och_rad'),
        ),
        migrations.AddConstraint(
            model_name='filskillnad',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('godtagen_at__isnull', True), ('godtagen_by__isnull', True)), models.Q(('godtagen_at__isnull', False), ('godtagen_by__isnull', False)), _connector='OR'), name='ekonomi_filskillnad_godtagen_at_och_by'),
        ),
        migrations.AddConstraint(
            model_name='uttag',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ersatt_av__isnull', False), ('slag', 'version')), models.Q(('ersatt_av__isnull', True), ('slag__in', ['saknas', 'angrad'])), _connector='OR'), name='ekonomi_uttag_slag_och_ersattning'),
        ),
    ]
