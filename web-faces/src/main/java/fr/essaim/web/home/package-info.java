/** The public home page. */
package fr.essaim.web.home;
