BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE book (
	identity TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_book PRIMARY KEY (identity)
);
INSERT INTO "book" VALUES('754c8bc6552746ef8a1df887679f6a99',13);
CREATE TABLE decision (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	item_id INTEGER, 
	text TEXT NOT NULL, 
	responsible TEXT NOT NULL, 
	due TEXT, 
	state TEXT NOT NULL, 
	CONSTRAINT ck_decision_state CHECK (state IN ('beslutat', 'pågår', 'klart', 'avskrivet')), 
	CONSTRAINT fk_decision_item_id FOREIGN KEY(item_id) REFERENCES item (id), 
	CONSTRAINT fk_decision_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
CREATE TABLE decision_addition (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	decision_id INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	day TEXT NOT NULL, 
	role TEXT NOT NULL, 
	at TEXT NOT NULL, 
	CONSTRAINT fk_decision_addition_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id)
);
CREATE TABLE education_order (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	county_code TEXT NOT NULL, 
	sector TEXT NOT NULL, 
	meeting_id INTEGER, 
	kind TEXT NOT NULL, 
	addressee_type TEXT NOT NULL, 
	addressee TEXT, 
	title TEXT NOT NULL, 
	occupation TEXT, 
	area TEXT, 
	reason TEXT NOT NULL, 
	municipality_code TEXT, 
	places_per_start INTEGER, 
	starts INTEGER, 
	wanted_start TEXT, 
	answer_due TEXT, 
	state TEXT NOT NULL, seats_later TEXT, 
	CONSTRAINT ck_education_order_kind CHECK (kind IN ('ny YH-utbildning', 'ändring i YH', 'grundutbildning, gymnasium', 'yrkesvux', 'arbetsmarknadsutbildning', 'vidareutbildning', 'validering')), 
	CONSTRAINT ck_education_order_state CHECK (state IN ('utkast', 'beställd', 'skickad', 'åtagen', 'avböjd', 'ansökt', 'beslutad lokalt', 'beviljad', 'delvis beviljad', 'avslag', 'startad', 'inställd', 'uppföljd', 'avförd')), 
	CONSTRAINT fk_education_order_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
INSERT INTO "education_order" VALUES(1,3,'04','industri',NULL,'ny YH-utbildning','YH-anordnare','Campus Nyköping','Drifttekniker',NULL,NULL,'Brist enligt Yrkesbarometern, ingen utbildning inom räckhåll.',NULL,25,2,'2029ht','2027-01-27','skickad',NULL);
CREATE TABLE item (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	sheet TEXT, 
	choices TEXT NOT NULL, 
	question TEXT, 
	minutes TEXT, 
	clock_minutes INTEGER, removed TEXT, 
	CONSTRAINT ck_item_about CHECK (sheet IS NOT NULL OR question IS NOT NULL), 
	CONSTRAINT fk_item_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
INSERT INTO "item" VALUES(1,1,1,1,'bestallningar','lan=04&bransch=industri',NULL,NULL,20,NULL);
INSERT INTO "item" VALUES(2,1,1,2,'vagning','lan=04&bransch=industri','Var är gapet störst hos oss?',NULL,25,NULL);
INSERT INTO "item" VALUES(3,1,1,3,NULL,'','Vem tar kontakt med anordnaren?',NULL,10,NULL);
INSERT INTO "item" VALUES(4,1,2,1,'bestallningar','lan=04&bransch=industri',NULL,NULL,10,NULL);
INSERT INTO "item" VALUES(5,1,2,2,NULL,'','Vem tar kontakt med anordnaren?',NULL,NULL,NULL);
INSERT INTO "item" VALUES(6,1,2,3,NULL,'','Nästa möte',NULL,NULL,NULL);
INSERT INTO "item" VALUES(7,1,3,1,'bestallningar','lan=04&bransch=industri',NULL,NULL,10,NULL);
INSERT INTO "item" VALUES(8,1,3,2,NULL,'','Vem tar kontakt med anordnaren?',NULL,NULL,NULL);
CREATE TABLE meeting (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	county_code TEXT NOT NULL, 
	sector TEXT NOT NULL, 
	quarter INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	state TEXT NOT NULL, 
	edition TEXT, 
	diarienummer TEXT, removed TEXT, 
	CONSTRAINT ck_meeting_closed_with_edition CHECK (state <> 'stängd' OR edition IS NOT NULL), 
	CONSTRAINT ck_meeting_state CHECK (state IN ('planerad', 'publicerad', 'pågår', 'stängd')), 
	CONSTRAINT ck_meeting_quarter CHECK (quarter BETWEEN 1 AND 4)
);
INSERT INTO "meeting" VALUES(1,4,'04','industri',4,'2025-11-18','stängd','2026-11-0647f602',NULL,NULL);
INSERT INTO "meeting" VALUES(2,3,'04','industri',4,'2026-11-10','pågår',NULL,NULL,NULL);
INSERT INTO "meeting" VALUES(3,1,'04','industri',4,'2026-12-01','planerad',NULL,NULL,NULL);
CREATE TABLE need (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	county_code TEXT NOT NULL, 
	sector TEXT NOT NULL, 
	municipality_code TEXT, 
	competence TEXT NOT NULL, 
	persons INTEGER, 
	horizon TEXT, 
	urgency TEXT, 
	origin TEXT NOT NULL, 
	reported TEXT NOT NULL
, removed TEXT, occupation TEXT);
CREATE TABLE order_application (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	order_id INTEGER NOT NULL, 
	attempt INTEGER NOT NULL, 
	diarienummer TEXT, 
	provider TEXT NOT NULL, 
	application_year INTEGER NOT NULL, 
	places_per_start INTEGER, 
	starts_applied INTEGER, 
	starts_granted INTEGER, 
	state TEXT NOT NULL, 
	CONSTRAINT ck_order_application_state CHECK (state IN ('återkallad', 'avslag', 'ansökt', 'delvis beviljad', 'beviljad')), 
	CONSTRAINT fk_order_application_order_id FOREIGN KEY(order_id) REFERENCES education_order (id), 
	CONSTRAINT uq_order_application_order_id_diarienummer UNIQUE (order_id, diarienummer)
);
CREATE TABLE order_event (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	order_id INTEGER NOT NULL, 
	what TEXT NOT NULL, 
	from_state TEXT, 
	to_state TEXT, 
	day TEXT NOT NULL, 
	at TEXT NOT NULL, 
	role TEXT NOT NULL, 
	reason TEXT, 
	note TEXT, 
	addressee TEXT, 
	reference TEXT, 
	application_id INTEGER, 
	application_year INTEGER, 
	attempt INTEGER, 
	edition TEXT, 
	started_women INTEGER, 
	started_men INTEGER, 
	finished_women INTEGER, 
	finished_men INTEGER, 
	changes JSON, 
	CONSTRAINT fk_order_event_application_id FOREIGN KEY(application_id) REFERENCES order_application (id), 
	CONSTRAINT fk_order_event_order_id FOREIGN KEY(order_id) REFERENCES education_order (id)
);
INSERT INTO "order_event" VALUES(1,1,'skapad',NULL,'utkast','2026-11-28','2026-11-28T21:41:05Z','redaktör',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "order_event" VALUES(2,1,'läge','utkast','beställd','2026-11-28','2026-11-28T21:41:05Z','redaktör',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "order_event" VALUES(3,1,'läge','beställd','skickad','2026-11-28','2026-11-28T21:41:05Z','redaktör',NULL,NULL,'Campus Nyköping',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{"answer_due": [null, "2027-01-27"]}');
CREATE TABLE order_evidence (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	order_id INTEGER NOT NULL, 
	sheet TEXT NOT NULL, 
	choices TEXT NOT NULL, 
	edition TEXT NOT NULL, 
	numbers JSON NOT NULL, 
	at TEXT NOT NULL, 
	CONSTRAINT fk_order_evidence_order_id FOREIGN KEY(order_id) REFERENCES education_order (id)
);
CREATE TABLE participants (
	meeting_id INTEGER NOT NULL, 
	role_group TEXT NOT NULL, 
	sex TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	CONSTRAINT pk_participants PRIMARY KEY (meeting_id, role_group, sex), 
	CONSTRAINT ck_participants_role_group CHECK (role_group IN ('företag', 'branschorganisation', 'fackförbund', 'utbildare', 'kommun', 'region', 'myndighet', 'annan')), 
	CONSTRAINT ck_participants_sex CHECK (sex IN ('kvinnor', 'män', 'ej angivet')), 
	CONSTRAINT ck_participants_number CHECK (number > 0), 
	CONSTRAINT fk_participants_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
CREATE TABLE presenter (
	meeting_id INTEGER NOT NULL, 
	item_id INTEGER, 
	step INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	CONSTRAINT pk_presenter PRIMARY KEY (meeting_id), 
	CONSTRAINT fk_presenter_item_id FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE SET NULL, 
	CONSTRAINT fk_presenter_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);
CREATE TABLE room (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	code TEXT NOT NULL, 
	secret TEXT NOT NULL, 
	county_code TEXT NOT NULL, 
	sector TEXT NOT NULL, 
	meeting_id INTEGER, 
	CONSTRAINT fk_room_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT uq_room_code UNIQUE (code), 
	CONSTRAINT uq_room_meeting_id UNIQUE (meeting_id)
);
INSERT INTO "room" VALUES(1,'nd24m','pahittad','04','industri',2);
CREATE TABLE room_answer (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	question_id INTEGER NOT NULL, 
	sender TEXT, 
	role TEXT NOT NULL, 
	content JSON NOT NULL, 
	words TEXT, 
	let_through TEXT, 
	at TEXT NOT NULL, 
	CONSTRAINT ck_room_answer_role CHECK (role IN ('arbetsgivare', 'utbildare', 'fack', 'offentlig', 'annan')), 
	CONSTRAINT fk_room_answer_question_id FOREIGN KEY(question_id) REFERENCES room_question (id), 
	CONSTRAINT uq_room_answer_question_id_sender UNIQUE (question_id, sender)
);
INSERT INTO "room_answer" VALUES(1,1,1,'a','arbetsgivare','{"choice": null}','Hur går det?',NULL,'2026-11-28T21:41:05Z');
CREATE TABLE room_question (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	room_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	state TEXT NOT NULL, 
	choices JSON NOT NULL, 
	most INTEGER NOT NULL, 
	beyond INTEGER NOT NULL, 
	item_id INTEGER, 
	opened TEXT NOT NULL, 
	closed TEXT, 
	CONSTRAINT ck_room_question_kind CHECK (kind IN ('behov', 'prioritera', 'fråga')), 
	CONSTRAINT ck_room_question_state CHECK (state IN ('öppen', 'stängd', 'visad')), 
	CONSTRAINT ck_room_question_most CHECK (most > 0), 
	CONSTRAINT fk_room_question_room_id FOREIGN KEY(room_id) REFERENCES room (id), 
	CONSTRAINT fk_room_question_item_id FOREIGN KEY(item_id) REFERENCES item (id) ON DELETE SET NULL
);
INSERT INTO "room_question" VALUES(1,1,1,'fråga','öppen','{}',60,0,NULL,'2026-11-28T21:41:05Z',NULL);
CREATE TABLE shown (
	item_id INTEGER NOT NULL, 
	edition TEXT NOT NULL, 
	paper TEXT NOT NULL, 
	answer JSON NOT NULL, 
	at TEXT NOT NULL, 
	CONSTRAINT pk_shown PRIMARY KEY (item_id), 
	CONSTRAINT fk_shown_item_id FOREIGN KEY(item_id) REFERENCES item (id)
);
INSERT INTO "shown" VALUES(1,'2026-11-0647f602','<h1>Blad</h1>','{"answer": ["Av 2 best\u00e4llningar \u2026"], "numbers": [["Drifttekniker", null, 25]]}','2026-11-28T21:41:05Z');
INSERT INTO "shown" VALUES(2,'2026-11-0647f602','<h1>Blad</h1>','{"answer": ["Av 2 best\u00e4llningar \u2026"], "numbers": [["Drifttekniker", null, 25]]}','2026-11-28T21:41:05Z');
CREATE TABLE state_event (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	subject TEXT NOT NULL, 
	subject_id INTEGER NOT NULL, 
	from_state TEXT, 
	to_state TEXT NOT NULL, 
	role TEXT NOT NULL, 
	at TEXT NOT NULL, 
	CONSTRAINT ck_state_event_subject CHECK (subject IN ('meeting', 'decision'))
);
INSERT INTO "state_event" VALUES(1,'meeting',1,NULL,'planerad','redaktör','2026-11-28T21:41:05Z');
INSERT INTO "state_event" VALUES(2,'meeting',1,'planerad','publicerad','redaktör','2026-11-28T21:41:05Z');
INSERT INTO "state_event" VALUES(3,'meeting',1,'publicerad','pågår','redaktör','2026-11-28T21:41:05Z');
INSERT INTO "state_event" VALUES(4,'meeting',1,'pågår','stängd','redaktör','2026-11-28T21:41:05Z');
INSERT INTO "state_event" VALUES(5,'meeting',2,NULL,'planerad','redaktör','2026-11-28T21:41:05Z');
INSERT INTO "state_event" VALUES(6,'meeting',2,'planerad','publicerad','redaktör','2026-11-28T21:41:05Z');
INSERT INTO "state_event" VALUES(7,'meeting',2,'publicerad','pågår','redaktör','2026-11-28T21:41:05Z');
INSERT INTO "state_event" VALUES(8,'meeting',3,NULL,'planerad','redaktör','2026-11-28T21:41:05Z');
CREATE INDEX ix_meeting_county_code_sector_day ON meeting (county_code, sector, day);
CREATE INDEX ix_need_county_code_sector_reported ON need (county_code, sector, reported);
CREATE INDEX ix_state_event_subject_subject_id ON state_event (subject, subject_id);
CREATE INDEX ix_education_order_county_code_sector ON education_order (county_code, sector);
CREATE INDEX ix_item_meeting_id_position ON item (meeting_id, position);
CREATE INDEX ix_decision_meeting_id ON decision (meeting_id);
CREATE INDEX ix_order_application_state_diarienummer ON order_application (state, diarienummer);
CREATE INDEX ix_order_evidence_order_id ON order_evidence (order_id);
CREATE INDEX ix_order_event_order_id ON order_event (order_id);
CREATE TRIGGER order_event_no_update BEFORE UPDATE ON order_event BEGIN SELECT RAISE(ABORT, 'order_event is append-only'); END;
CREATE TRIGGER order_event_no_delete BEFORE DELETE ON order_event BEGIN SELECT RAISE(ABORT, 'order_event is append-only'); END;
CREATE TRIGGER state_event_no_update BEFORE UPDATE ON state_event BEGIN SELECT RAISE(ABORT, 'state_event is append-only'); END;
CREATE TRIGGER state_event_no_delete BEFORE DELETE ON state_event BEGIN SELECT RAISE(ABORT, 'state_event is append-only'); END;
CREATE TRIGGER order_evidence_no_update BEFORE UPDATE ON order_evidence BEGIN SELECT RAISE(ABORT, 'order_evidence is append-only'); END;
CREATE TRIGGER order_evidence_no_delete BEFORE DELETE ON order_evidence BEGIN SELECT RAISE(ABORT, 'order_evidence is append-only'); END;
CREATE TRIGGER shown_no_update BEFORE UPDATE ON shown BEGIN SELECT RAISE(ABORT, 'shown is append-only'); END;
CREATE TRIGGER shown_no_delete BEFORE DELETE ON shown BEGIN SELECT RAISE(ABORT, 'shown is append-only'); END;
CREATE INDEX ix_decision_addition_decision_id ON decision_addition (decision_id);
CREATE TRIGGER decision_addition_no_update BEFORE UPDATE ON decision_addition BEGIN SELECT RAISE(ABORT, 'decision_addition is append-only'); END;
CREATE TRIGGER decision_addition_no_delete BEFORE DELETE ON decision_addition BEGIN SELECT RAISE(ABORT, 'decision_addition is append-only'); END;
CREATE INDEX ix_room_county_code_sector ON room (county_code, sector);
CREATE INDEX ix_room_question_room_id ON room_question (room_id);
COMMIT;
