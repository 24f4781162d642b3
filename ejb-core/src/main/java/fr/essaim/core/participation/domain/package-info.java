/** Testimonies and ideas, and the rules that they guard. */
package fr.essaim.core.participation.domain;
