-- What is in force is read from control.commands itself, so that it is known without this database.
drop table controls;
