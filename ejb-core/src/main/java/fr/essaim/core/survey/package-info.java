/** The national yearly survey: centres answer, and find what the product counts filled in. */
package fr.essaim.core.survey;
