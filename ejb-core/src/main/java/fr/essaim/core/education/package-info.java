/**
 * The education map: where children and parents can go, what is offered there, and how fresh what
 * is said of it is.
 */
package fr.essaim.core.education;
