/** Testimonies about prototypes, and ideas for one's centre. */
package fr.essaim.web.participation;
