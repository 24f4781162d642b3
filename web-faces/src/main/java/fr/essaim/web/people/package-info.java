/** The members' directory, and what people say of themselves there. */
package fr.essaim.web.people;
