/** The commands of an operator, which speak to the running application. */
package fr.essaim.config.commands;
