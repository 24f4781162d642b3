/**
 * What people follow and keep at hand, and what follows from it: news, in the intranet and by
 * e-mail.
 */
package fr.essaim.core.ties;
