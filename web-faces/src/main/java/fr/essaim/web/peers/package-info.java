/** Other networks that this one follows, on the site. */
package fr.essaim.web.peers;
