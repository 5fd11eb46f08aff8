// The yardstick: what libxml2 alone takes to build and free its own tree.
#ifndef WINNOW_CDOM_SHIM_H
#define WINNOW_CDOM_SHIM_H
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>

static inline void winnow_dom_read_and_free(const char *bytes, int count) {
  xmlDocPtr document = htmlReadMemory(bytes, count, NULL, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  if (document) xmlFreeDoc(document);
}
#endif
