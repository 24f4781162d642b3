/** What is shipped, and which of it has known holes. */
package fr.essaim.config.holes;
