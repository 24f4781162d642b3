/** What people are told in the intranet: a bell, and a list of what was said. */
package fr.essaim.core.notifications;
