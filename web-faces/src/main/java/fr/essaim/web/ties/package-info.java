/** What people follow and keep at hand. */
package fr.essaim.web.ties;
