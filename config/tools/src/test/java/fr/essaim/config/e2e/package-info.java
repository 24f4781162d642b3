/** Essaim as people, harvesters and researchers meet it: the whole of it, from outside. */
package fr.essaim.config.e2e;
