/** E-mails to people: kept as rows, sent by SMTP after the commit, shown while they wait. */
package fr.essaim.core.mail;
