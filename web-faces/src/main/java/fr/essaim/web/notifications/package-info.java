/** The bell, and what it counts. */
package fr.essaim.web.notifications;
