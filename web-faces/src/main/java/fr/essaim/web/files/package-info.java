/** Files on their way in and out, whatever they belong to. */
package fr.essaim.web.files;
