/** The trail of who did what, for administrators. */
package fr.essaim.web.audit;
