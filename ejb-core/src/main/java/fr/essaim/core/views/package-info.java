/** The lists that people keep as they narrowed them. */
package fr.essaim.core.views;
