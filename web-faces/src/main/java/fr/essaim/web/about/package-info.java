/** The pages about this site: legal notice, privacy, accessibility. */
package fr.essaim.web.about;
