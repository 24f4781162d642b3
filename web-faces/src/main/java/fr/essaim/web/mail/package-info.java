/** The e-mails that the instance sends, for administrators. */
package fr.essaim.web.mail;
