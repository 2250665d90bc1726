from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('finsam', '0001_initial'),
        ('styrelse', '0002_styrelsens_arbete'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='mal',
            name='styrelse_mal_nyckel_vid_nyckeltal',
        ),
        migrations.AddConstraint(
            model_name='mal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('mattslag', 'nyckeltal'), models.Q(('nyckel', ''), _negated=True)), ('mattslag', 'indikator'), models.Q(('mattslag', 'hand'), ('nyckel', '')), _connector='OR'), name='styrelse_mal_nyckel_vid_nyckeltal', violation_error_message='Skriv nyckeltalet, och bara när målet mäts med ett.'),
        ),
    ]
