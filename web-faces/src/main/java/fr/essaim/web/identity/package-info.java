/** Who is signed in: the one security mechanism, the sign-in page and the person's own account. */
package fr.essaim.web.identity;
