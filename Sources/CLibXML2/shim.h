// What Swift cannot import from libxml2 2.9, and why.
#ifndef WINNOW_CLIBXML2_SHIM_H
#define WINNOW_CLIBXML2_SHIM_H
#include <libxml/xmlversion.h>
// Debian builds libxml2 with ICU, whose headers would clash with the ICU inside Foundation. Only the encoding
// handlers' layout depends on it, and we decode ourselves.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xpath.h>

// xmlFree is a mutable global, which Swift 6 refuses to read.
static inline void winnow_xml_free(void *memory) { if (memory) xmlFree(memory); }

// Errors of expressions are facts about a rule file, told by us; libxml2's default handler prints them.
static inline void winnow_ignore_error(void *context, xmlErrorPtr error) { (void)context; (void)error; }
static inline void winnow_xpath_silence(xmlXPathContextPtr context) { if (context) context->error = winnow_ignore_error; }

static inline int winnow_xpath_compiles(const char *expression) {
  xmlXPathContextPtr context = xmlXPathNewContext(NULL);
  if (!context) return 0;
  winnow_xpath_silence(context);
  xmlXPathCompExprPtr compiled = xmlXPathCtxtCompile(context, (const xmlChar *)expression);
  xmlXPathFreeCompExpr(compiled);
  xmlXPathFreeContext(context);
  return compiled != NULL;
}

// Appends a child as it is: xmlAddChild joins neighbouring texts and frees one.
static inline void winnow_link_child(xmlNodePtr parent, xmlNodePtr child) {
  child->parent = parent;
  child->prev = parent->last;
  if (parent->last) parent->last->next = child; else parent->children = child;
  parent->last = child;
}
#endif
