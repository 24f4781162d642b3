/** Maps that the server draws, of numbers by commune. */
package fr.essaim.web.maps;
