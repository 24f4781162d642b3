/** The education map: where children and parents can go. */
package fr.essaim.web.education;
