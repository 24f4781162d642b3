/** How e-mails are laid out, kept and given to the mail server. */
package fr.essaim.core.mail.internal;
