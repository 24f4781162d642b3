/** Dated editions of the datasets: when they are due, and how they are made. */
package fr.essaim.publisher.edition;
