/** The message and what can become of it. */
package fr.essaim.core.mail.domain;
