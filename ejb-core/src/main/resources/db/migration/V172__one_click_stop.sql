-- Where an e-mail that comes again and again is stopped by one click (RFC 8058).
alter table mail.message add column stop_address text;
