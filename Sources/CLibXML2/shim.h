// What Swift cannot import from libxml2 2.9, and why.
#ifndef WINNOW_CLIBXML2_SHIM_H
#define WINNOW_CLIBXML2_SHIM_H
#include <stdlib.h>
#include <string.h>
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

// libxml2 bounds an expression's operations, but not what one of them costs: string(..) copies all text of the parent, for each
// node anew. So what it allocates while an expression runs is counted, and when that is too much, its own count of operations is
// set to the limit, at which it ends as it does by itself. The variables are one for each Swift file that uses them, so that both
// functions below must be called from one file.
static __thread xmlXPathContextPtr winnow_running = NULL;
static __thread size_t winnow_bytes_left = 0;

static inline void winnow_charge(size_t bytes) {
  if (!winnow_running) return;
  if (bytes < winnow_bytes_left) { winnow_bytes_left -= bytes; return; }
  winnow_bytes_left = 0;
  winnow_running->opCount = winnow_running->opLimit;
}
static inline void *winnow_counted_malloc(size_t bytes) { winnow_charge(bytes); return malloc(bytes); }
static inline void *winnow_counted_realloc(void *memory, size_t bytes) { winnow_charge(bytes); return realloc(memory, bytes); }
static inline char *winnow_counted_strdup(const char *text) { winnow_charge(strlen(text)); return strdup(text); }

// Starts libxml2; to be called before anything else of it.
static inline void winnow_xml_start(void) {
  xmlMemSetup(free, winnow_counted_malloc, winnow_counted_realloc, winnow_counted_strdup);
  xmlInitParser();
}

static inline xmlXPathObjectPtr winnow_xpath_evaluate(
    const char *expression, xmlXPathContextPtr context, unsigned long steps, size_t bytes) {
  context->opLimit = steps;
  context->opCount = 0;
  context->node = (xmlNodePtr)context->doc;
  winnow_bytes_left = bytes;
  winnow_running = context;
  xmlXPathObjectPtr result = xmlXPathEvalExpression((const xmlChar *)expression, context);
  winnow_running = NULL;
  return result;
}

// Appends a child as it is: xmlAddChild joins neighbouring texts and frees one.
static inline void winnow_link_child(xmlNodePtr parent, xmlNodePtr child) {
  child->parent = parent;
  child->prev = parent->last;
  if (parent->last) parent->last->next = child; else parent->children = child;
  parent->last = child;
}
#endif
