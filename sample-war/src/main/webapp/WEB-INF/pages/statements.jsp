<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:set var="wallet" value="${shown.wallet()}"/>
<c:set var="errors" value="${shown.errors()}"/>
<c:set var="paging" value="${shown.paging()}"/>
<c:set var="here" value="${base}/wallet/${wallet.id()}"/>
<t:layout title="${wallet.title()}" section="wallet">
  <p class="back"><a id="back" href="<c:out value='${base}'/>/wallet">All wallets</a></p>
  <div class="person-head">
    <div>
      <h1><c:out value="${wallet.title()}"/></h1>
      <p class="wallet-number"><c:if test="${not empty wallet.number()}"><span><c:out value="${wallet.number()}"/></span></c:if><c:if test="${not empty wallet.iban()}"> <span><c:out value="${wallet.iban()}"/></span></c:if></p>
    </div>
    <t:signout formKey="${shown.formKey()}"/>
  </div>
  <div class="now"><t:balances balances="${wallet.balances()}"/></div>
  <c:choose>
    <c:when test="${not shown.shared()}">
      <p class="card not-shared" id="statements-not-shared">Your statements are not shared with us. <a href="<c:out value='${base}'/>/sign-in">Change access</a></p>
    </c:when>
    <c:otherwise>
      <c:if test="${not empty errors}">
        <div class="form-problems" id="form-problems" role="alert"><p>Please correct the fields marked below.</p></div>
      </c:if>
      <form id="filters" class="card filters statement-filters" action="<c:out value='${here}'/>" method="get" role="search" aria-label="Statements">
        <div class="field">
          <label for="from">From</label>
          <input id="from" name="from" type="date" value="<c:out value='${shown.first()}'/>"<t:described field="from" text="${errors['from']}"/>>
          <t:problem field="from" text="${errors['from']}"/>
        </div>
        <div class="field">
          <label for="to">To</label>
          <input id="to" name="to" type="date" value="<c:out value='${shown.last()}'/>"<t:described field="to" text="${errors['to']}"/>>
          <t:problem field="to" text="${errors['to']}"/>
        </div>
        <div class="field">
          <label for="currency">Currency</label>
          <select id="currency" name="currency"<t:described field="currency" text="${errors['currency']}"/>>
            <option value="">All currencies</option>
            <t:options choices="${shown.currencies()}"/>
          </select>
          <t:problem field="currency" text="${errors['currency']}"/>
        </div>
        <div class="filter-end">
          <ul class="presets" aria-label="Periods">
            <c:forEach items="${shown.presets()}" var="preset"><li><a href="<c:out value='${here}${preset.query()}'/>"<c:if test="${preset.current()}"> aria-current="true"</c:if>><c:out value="${preset.label()}"/></a></li></c:forEach>
          </ul>
          <div class="filter-actions"><button type="submit">Show</button></div>
        </div>
      </form>
      <c:if test="${empty errors}">
        <c:if test="${not empty shown.chart()}"><t:chart chart="${shown.chart()}"/></c:if>
        <div class="results-head">
          <h2 id="result-count" data-total="<c:out value='${paging.total()}'/>">
            <c:choose>
              <c:when test="${paging.total() == 0}">No transactions</c:when>
              <c:when test="${paging.total() == 1}">1 transaction</c:when>
              <c:otherwise><c:out value="${paging.total()}"/> transactions<c:if test="${paging.pages() > 1}"><span class="range">, showing <c:out value="${paging.first()}"/>–<c:out value="${paging.last()}"/></span></c:if></c:otherwise>
            </c:choose>
          </h2>
        </div>
        <c:choose>
          <c:when test="${paging.total() == 0}"><p class="card empty">There are no transactions in this period. Try a longer period or another currency.</p></c:when>
          <c:otherwise>
            <ol id="statements" class="card statements" start="<c:out value='${paging.first()}'/>">
              <c:forEach items="${shown.rows()}" var="row">
                <li class="statement" data-id="<c:out value='${row.id()}'/>">
                  <div class="statement-body">
                    <p class="statement-who"><c:out value="${row.who()}"/></p>
                    <c:if test="${not empty row.details()}"><p class="statement-details"><c:out value="${row.details()}"/></p></c:if>
                    <p class="statement-note"><c:if test="${not empty row.time()}"><time datetime="<c:out value='${row.dateTime()}'/>"><c:out value="${row.time()}"/></time></c:if><c:if test="${not empty row.kind()}"> <span class="statement-kind"><c:out value="${row.kind()}"/></span></c:if></p>
                  </div>
                  <p class="statement-amount<c:if test='${row.incoming()}'> is-incoming</c:if>"><c:out value="${row.amount()}" default="Amount unknown"/></p>
                </li>
              </c:forEach>
            </ol>
            <t:paging paging="${paging}" path="${here}"/>
          </c:otherwise>
        </c:choose>
      </c:if>
    </c:otherwise>
  </c:choose>
</t:layout>
