<%@ page contentType="text/html;charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:layout title="My wallet" section="wallet">
  <div class="person-head">
    <h1 id="greeting"><c:choose><c:when test="${empty view.greeting()}">Your wallets</c:when><c:otherwise><c:out value="${view.greeting()}"/></c:otherwise></c:choose></h1>
    <t:signout formKey="${view.formKey()}"/>
  </div>
  <div class="columns">
    <section class="stack" aria-labelledby="wallets-title">
      <h2 id="wallets-title"><c:out value="${view.all() ? 'Wallets' : 'Main wallet'}"/></h2>
      <c:if test="${not view.all()}"><p class="hint" id="wallets-not-shared">The list of your wallets is not shared with us, so you see only the main one.</p></c:if>
      <c:if test="${empty view.wallets()}"><p class="card empty" id="no-wallets">There is no wallet to show.</p></c:if>
      <ul id="wallets" class="stack">
        <c:forEach items="${view.wallets()}" var="wallet">
          <li class="card wallet" data-id="<c:out value='${wallet.id()}'/>">
            <div class="wallet-top">
              <h3><c:out value="${wallet.title()}"/></h3>
              <c:if test="${not empty wallet.note()}"><span class="badge"><c:out value="${wallet.note()}"/></span></c:if>
            </div>
            <p class="wallet-number"><c:if test="${not empty wallet.number()}"><span><c:out value="${wallet.number()}"/></span></c:if><c:if test="${not empty wallet.iban()}"> <span><c:out value="${wallet.iban()}"/></span></c:if></p>
            <t:balances balances="${wallet.balances()}"/>
            <p class="wallet-more">
              <c:choose>
                <c:when test="${view.statements()}"><a class="statements-link" href="<c:out value='${base}'/>/wallet/<c:out value='${wallet.id()}'/>">What went in and out<span class="visually-hidden">: <c:out value="${wallet.title()}"/></span></a></c:when>
                <c:otherwise><span class="not-shared statements-not-shared">What went in and out is not shared with us</span></c:otherwise>
              </c:choose>
            </p>
          </li>
        </c:forEach>
      </ul>
    </section>
    <div class="stack">
      <section class="card" aria-labelledby="facts-title">
        <h2 id="facts-title">About you</h2>
        <dl id="facts" class="facts">
          <c:forEach items="${view.facts()}" var="fact">
            <div><dt><c:out value="${fact.name()}"/></dt><dd class="fact fact-${fact.state()}" data-name="<c:out value='${fact.name()}'/>" data-state="<c:out value='${fact.state()}'/>"><c:out value="${fact.text()}"/></dd></div>
          </c:forEach>
        </dl>
      </section>
      <section class="card" aria-labelledby="shared-title">
        <h2 id="shared-title">What you share with us</h2>
        <ul id="shared" class="shares">
          <c:forEach items="${view.shared()}" var="share">
            <li class="share state state-${share.state()}" data-state="<c:out value='${share.state()}'/>"><span><c:out value="${share.words()}"/><c:if test="${not empty share.note()}">: <span class="share-word"><c:out value="${share.note()}"/></span></c:if></span></li>
          </c:forEach>
        </ul>
        <p class="share-change"><a href="<c:out value='${base}'/>/sign-in">Change what you share</a></p>
      </section>
    </div>
  </div>
</t:layout>
