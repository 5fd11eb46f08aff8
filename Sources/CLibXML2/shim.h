// What Swift cannot import from libxml2 2.9, and why.
#ifndef WINNOW_CLIBXML2_SHIM_H
#define WINNOW_CLIBXML2_SHIM_H
#include <string.h>
#include <libxml/xmlversion.h>
// Debian builds libxml2 with ICU, whose headers would clash with the ICU inside Foundation. Only the encoding
// handlers' layout depends on it, and we decode ourselves.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>

// The SAX handler table has variadic members (error, warning) that Swift leaves out of the
// memberwise initialiser, so the table is filled here from the five callbacks that we use.
static inline htmlParserCtxtPtr winnow_html_context(
    void *user_data, startElementSAXFunc start, endElementSAXFunc end, charactersSAXFunc characters) {
  htmlParserCtxtPtr context = htmlNewParserCtxt();
  if (context == NULL) return NULL;
  memset(context->sax, 0, sizeof(*context->sax));
  context->sax->startElement = start;
  context->sax->endElement = end;
  context->sax->characters = characters;
  context->sax->ignorableWhitespace = characters;
  context->userData = user_data;
  return context;
}

// Enumerators of an anonymous flag enum come over as a RawRepresentable each; one constant is plainer.
static const int winnow_html_options =
    HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT;

// xmlFree is a mutable global, which Swift 6 refuses to read.
static inline void winnow_free_doc(xmlDocPtr document) { if (document) xmlFreeDoc(document); }

// xmlFree again, for what libxml2 gives away.
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
