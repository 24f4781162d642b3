/** The members' directory: what people of the network say of themselves to each other. */
package fr.essaim.core.people;
