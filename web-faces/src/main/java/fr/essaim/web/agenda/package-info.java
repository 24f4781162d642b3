/** What takes place, for the calendars of people's telephones. */
package fr.essaim.web.agenda;
